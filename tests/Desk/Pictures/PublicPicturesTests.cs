using Campaigns.Channels.Contract;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Pictures;

/// <summary>Where a platform that fetches pictures finds them.</summary>
public sealed class PublicPicturesTests
{
    [Fact]
    public async Task Pictures_have_an_address_under_the_public_one_and_are_served_there()
    {
        await using var desk = await DeskBench.Open(settings: ("Desk:PublicAddress", "https://xa.example"));
        var picture = await desk.Picture();

        var address = desk.Service<IPublicPictures>().Address(picture.Hash).ShouldNotBeNull();

        address.GetLeftPart(UriPartial.Authority).ShouldBe("https://xa.example");
        (await desk.Status(address.AbsolutePath)).ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_a_public_address_they_have_none()
    {
        await using var desk = await DeskBench.Open();

        desk.Service<IPublicPictures>().Address(new string('a', 64)).ShouldBeNull();
    }
}
