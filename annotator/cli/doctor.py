"""`annotator doctor`: what the machine lacks, and putting it right."""

from __future__ import annotations

import click

from annotator.core.errors import EXIT_USER


@click.command()
@click.option("--fix", is_flag=True, help="Install what is missing with apt (as root, or with sudo).")
def doctor(fix: bool) -> int:
    """Say what the program needs of this machine and what is missing."""
    from annotator.services import doctor as service

    findings = service.examine()
    wanted = [names for names in (service.packages(findings), service.advised(findings)) if names]
    if fix and wanted and service.can_install():
        for names in wanted:  # each by itself: what is only advised must not keep the rest from being installed
            click.echo(f"Installing: {' '.join(names)}")
            service.install(names)
        findings = service.examine()
    missing = service.packages(findings)
    for finding in findings:
        mark = "MISSING" if not finding.good else "ADVICE " if finding.advised else "ok     "
        click.echo(f"{mark} {finding.name}: {finding.detail}")
    if advised := service.advised(findings):
        click.echo(f"Recommended, not needed: {service.advice(advised)}")
    bad = [finding for finding in findings if not finding.good]
    if not bad:
        click.echo("Nothing is missing.")
        return 0
    for remedy in dict.fromkeys(finding.remedy for finding in bad if finding.remedy):
        click.echo(remedy, err=True)
    if missing:
        click.echo(f"To install what is missing on Debian or Ubuntu: {service.advice(missing)}", err=True)
    return EXIT_USER
