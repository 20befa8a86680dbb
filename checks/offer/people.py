"""Who makes the offer: the business that signs, and the person who coaches."""

from pydantic import Field

from checks.offer.values import Address, Colour, Day, Email, Flag, Line, Part, Whole, Words


class Contact(Part):
    """How a client reaches the business."""

    email: Email = Field(description="The address for questions, withdrawal and complaints.")
    phone: Line | None = Field(None, description="A telephone number, with the country code.")
    private_number: Flag = Field(False, description="Whether that number is the coach's own.")


class Register(Part):
    """Where the business is registered."""

    kind: Line = Field(description="The register, for example KvK, Registro Imprese or CEIDG.")
    number: Line = Field(description="The number there.")


class Provider(Part):
    """The business that the client signs with."""

    legal_name: Line = Field(description="The name that stands on the invoice.")
    address: Line = Field(description="The address of the business.")
    contact: Contact = Field(description="How a client reaches the business.")
    register_: Register | None = Field(
        None, alias="register", description="Where it is registered."
    )
    it_law_4_2013: Flag = Field(
        False, description="Whether this is a profession under the Italian law 4/2013."
    )


class Credential(Part):
    """A diploma or title, with what proves it."""

    name: Line = Field(description="The title as it is written on the certificate.")
    issuer: Line = Field(description="Who gave it.")
    issued: Day | None = Field(None, description="The day it was given.")
    expires: Day | None = Field(None, description="The day it ends, if it does.")
    proof: Line | None = Field(None, description="A web address or file where it can be checked.")


class Supervision(Part):
    """Who looks over the coach's shoulder."""

    kind: Words = Field(description="For example mentor coach, peer group or supervisor.")
    every_weeks: Whole | None = Field(None, description="How often, in weeks.")


class Portrait(Part):
    """A picture of the coach. Pages get small copies that hold nothing but the picture."""

    file: Line = Field(description="A JPEG, PNG or WebP file in this folder or below.")
    alt: Words = Field(description="What is to be seen, for those who do not see it.")


class Coach(Part):
    """The person who coaches."""

    name: Line = Field(description="The name of the person the client will talk with.")
    bio: Words = Field(description="Two or three sentences: experience, and with whom you work.")
    website: Address | None = Field(None, description="The coach's own site.")
    credentials: list[Credential] = Field([], description="Diplomas and titles, with proof.")
    portrait: Portrait | None = Field(None, description="A picture of the coach.")
    accent: Colour | None = Field(
        None,
        description='A dark colour for links and buttons, in quotation marks, such as "#1a5f4a".',
    )
    supervision: Supervision | None = Field(None, description="Your own mentor or supervisor.")
    not_qualified_for: list[Words] = Field([], description="What you are not trained to do.")
