using Campaigns.Channels.Assisted;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;

namespace Campaigns.Channels.Tests.Assisted;

public sealed class AssistedConnectorTests
{
    private readonly AssistedConnector _connector = new();

    [Fact]
    public async Task Two_things_are_needed_and_the_account_speaks_as_to_a_group()
    {
        _connector.Fields.Where(f => f.Required).Select(f => f.Name).ShouldBe(["person", "what"]);

        var connected = (await Connect(("person", "Trưởng bản"), ("what", "Nhóm Zalo bản"))).Value.ShouldNotBeNull();

        var account = Account(connected.Settings);
        AssistedSettings.Of(account).ShouldBe(new AssistedSettings { Person = "Trưởng bản", What = "Nhóm Zalo bản" });
        CaptionChannels.Form(account).ShouldBe(VariantForm.GroupMessage);
        connected.Secrets.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zalooa", VariantForm.ZaloArticle)]
    [InlineData("portal", VariantForm.PortalHtml)]
    [InlineData("SMS", VariantForm.Sms)]
    public async Task Words_are_written_in_the_form_that_is_named(string form, VariantForm written)
    {
        var connected = await Connect(("person", "Chị Hà"), ("what", "OA do Sở giữ"), ("form", form), ("link", "https://oa.zalo.me"));

        CaptionChannels.Form(Account(connected.Value!.Settings)).ShouldBe(written);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var refused = await Connect(("person", new string('x', 101)), ("what", "Nhóm"), ("form", "portl"), ("link", "javascript:alert(1)"));

        refused.Problems.Select(p => p.Where).ShouldBe(["person", "form=portl", "link"]);
        refused.Problems[1].Mend!.Value.Vi.ShouldContain("portal");
    }

    [Theory]
    [InlineData("zalo.me/g/naban")]
    [InlineData("ftp://zalo.me")]
    [InlineData("https://toan:mat-khau@zalo.me")]
    public async Task An_address_that_a_browser_should_not_open_is_refused(string link) =>
        (await Connect(("person", "Chị Hà"), ("what", "Nhóm"), ("link", link))).Problems.ShouldHaveSingleItem().Where.ShouldBe("link");

    private Task<Result<Channels.Contract.Connection>> Connect(params (string Name, string Value)[] values) =>
        _connector.Connect(values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal), default);

    private static Account Account(string settings) => new() { Id = "a", UnitId = "u", Kind = ChannelKind.Assisted, Name = "Nhóm", Settings = settings };
}
