"""`python -m checks`: the commands that check, without those that build."""

import click

from checks.command import audit, explain, lint, schema

main = click.Group("checks", [lint, audit, explain, schema], help="Check offers.")

if __name__ == "__main__":
    main(prog_name="python -m checks")
