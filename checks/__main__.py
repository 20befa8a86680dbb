"""`python -m checks`: the commands that check, without those that build."""

import click

from checks.command import explain, lint, schema

main = click.Group("checks", [lint, explain, schema], help="Check offers.")

if __name__ == "__main__":
    main(prog_name="python -m checks")
