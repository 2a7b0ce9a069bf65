using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Channels.WordPress;
using Campaigns.Content;
using Campaigns.Content.Accounts;

namespace Campaigns.Channels.Tests.WordPress;

/// <summary>Connecting to a real WordPress.</summary>
[Collection(WordPressGroup.Name)]
public sealed class WordPressConnectTests(WordPressRig rig)
{
    [WordPressFact]
    public async Task The_right_password_connects_and_the_account_is_ready()
    {
        var connected = (await Connect(rig.Address, WordPressRig.Editor)).Value.ShouldNotBeNull();

        connected.Notes.ShouldHaveSingleItem().Vi.ShouldContain("bien-tap");
        await using var bench = await ChannelBench.Open(ChannelKind.WordPress, sandbox: false, rig.Setup() with { Settings = connected.Settings, Secrets = connected.Secrets });
        (await bench.Channel.Check(bench.Account, default)).ShouldBeNull();
    }

    [WordPressFact]
    public async Task A_password_with_the_blanks_that_the_site_shows_is_the_same()
    {
        var blanks = string.Join(' ', rig.PasswordOf(WordPressRig.Editor).Chunk(4).Select(c => new string(c)));

        (await Connect(rig.Address, WordPressRig.Editor, blanks)).Ok.ShouldBeTrue();
    }

    [WordPressFact]
    public async Task A_host_without_pretty_permalinks_is_noticed_and_remembered()
    {
        var connected = (await Connect(rig.PlainAddress, WordPressRig.Editor)).Value.ShouldNotBeNull();

        JsonSerializer.Deserialize<WordPressSettings>(connected.Settings, Json.Compact)!.Plain.ShouldBeTrue();
    }

    [WordPressFact]
    public async Task A_wrong_password_is_refused_with_words_and_without_the_password()
    {
        var problem = (await Connect(rig.Address, WordPressRig.Editor, TestSecret.Of("sai0sai0sai0"))).Problems.ShouldHaveSingleItem();

        problem.What.Vi.ShouldContain("mật khẩu ứng dụng");
        problem.ToString().ShouldNotContain("sai0");
    }

    [WordPressFact]
    public async Task Who_may_not_publish_is_refused_and_who_may_do_too_much_is_told()
    {
        (await Connect(rig.Address, WordPressRig.Contributor)).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("không được đăng bài");
        (await Connect(rig.Address, WordPressRig.Author)).Value!.Notes.ShouldContain(n => n.Vi.Contains("chuyên mục"));
        (await Connect(rig.Address, WordPressRig.Administrator)).Value!.Notes.ShouldContain(n => n.Vi.Contains("quản trị"));
    }

    [WordPressFact]
    public async Task A_page_of_the_site_that_is_no_root_of_it_is_refused()
    {
        (await Connect(rig.PlainAddress + "/khong-co-trang-nay", WordPressRig.Editor)).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("REST API");
    }

    private async Task<Result<Connection>> Connect(string url, string user, string? password = null)
    {
        await using var bench = await ChannelBench.Open(ChannelKind.WordPress, sandbox: false, rig.Setup());
        return await bench.Service<IEnumerable<IConnector>>().Single(c => c.Kind == ChannelKind.WordPress)
            .Connect(new Dictionary<string, string> { ["url"] = url, ["user"] = user, ["password"] = password ?? rig.PasswordOf(user) }, default);
    }
}
