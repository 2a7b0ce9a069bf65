using Campaigns.Channels.Contract;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Channels.WordPress;
using Campaigns.Content.Accounts;
using Campaigns.Simulators;

namespace Campaigns.Channels.Tests.WordPress;

/// <summary>Never twice, on a real WordPress, which makes a twin of every repeated slug.</summary>
[Collection(WordPressGroup.Name)]
public sealed class WordPressTwinTests(WordPressRig rig)
{
    [WordPressFact]
    public async Task A_draft_made_by_a_lost_create_is_published_and_no_second_one_made()
    {
        await using var bench = await Open();
        var dispatch = await bench.Dispatch("Câu trả lời thất lạc");
        var slug = WordPressText.Slug(dispatch);
        var lost = await rig.Ask(HttpMethod.Post, "/wp/v2/posts", new { title = dispatch.Variant.Title, slug, status = "draft" }, WordPressRig.Editor);

        (await bench.Channel.Find(dispatch, default)).ShouldBeOfType<Finding.Absent>();
        var published = (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Published>();

        published.Id.ShouldBe(lost.GetProperty("id").ToString());
        (await rig.Posts(slug)).ShouldBe([(published.Id, slug, "publish")]);
    }

    [WordPressFact]
    public async Task Of_two_published_twins_the_older_stays_when_asked_about()
    {
        await using var bench = await Open();
        var dispatch = await bench.Dispatch("Hai bản giống nhau");
        var (older, newer) = (await Make(dispatch, "publish"), await Make(dispatch, "publish"));

        var found = (await bench.Channel.Find(dispatch, default)).ShouldBeOfType<Finding.Present>();

        found.Id.ShouldBe(older);
        (await rig.Posts(WordPressText.Slug(dispatch))).Select(p => p.Id).ShouldBe([older]);
        (await rig.Ask(HttpMethod.Get, $"/wp/v2/posts/{newer}?context=edit")).GetProperty("status").GetString().ShouldBe("trash");
    }

    [WordPressFact]
    public async Task A_published_twin_stays_before_an_older_draft_for_citizens_know_its_address()
    {
        await using var bench = await Open();
        var dispatch = await bench.Dispatch("Bản nháp cũ, bản mới đã đăng");
        var (_, seen) = (await Make(dispatch, "draft"), await Make(dispatch, "publish"));

        var published = (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Published>();

        published.Id.ShouldBe(seen);
        (await rig.Posts(WordPressText.Slug(dispatch))).Select(p => p.Id).ShouldBe([seen]);
    }

    [WordPressFact]
    public async Task A_twin_that_somebody_makes_between_looking_and_making_is_noticed_and_the_older_stays()
    {
        await using var relay = await WordPressRelay.Open(rig.Address);
        await using var bench = await ChannelBench.Open(ChannelKind.WordPress, false, rig.Setup(address: relay.Address));
        var dispatch = await bench.Dispatch("Hai nơi cùng đăng");
        var made = "";
        relay.Before("create", async () => made = await Make(dispatch, "publish"));

        var published = (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Published>();

        published.Id.ShouldBe(made);
        (await rig.Posts(WordPressText.Slug(dispatch))).Select(p => p.Id).ShouldBe([made]);
    }

    [WordPressTheory]
    [InlineData("create", Fault.ResetAfter)]
    [InlineData("create", Fault.HalfAnswer)]
    [InlineData("create", Fault.ErrorAfter)]
    [InlineData("create", Fault.ErrorBefore)]
    [InlineData("set", Fault.ResetAfter)]
    [InlineData("set", Fault.ErrorBefore)]
    [InlineData("upload", Fault.ResetAfter)]
    [InlineData("upload", Fault.ErrorAfter)]
    public async Task Whatever_is_lost_on_the_way_one_post_with_one_picture_is_out(string call, Fault fault)
    {
        await using var relay = await WordPressRelay.Open(rig.Address);
        await using var bench = await ChannelBench.Open(ChannelKind.WordPress, false, rig.Setup(address: relay.Address));
        var dispatch = (await bench.Dispatch($"Đường truyền kém {call} {fault}")).WithPicture();
        relay.Break(call, fault);

        var published = await bench.Drive(dispatch, outcome => outcome);

        (await rig.Posts(WordPressText.Slug(dispatch))).ShouldBe([(published.Id, WordPressText.Slug(dispatch), "publish")]);
        (await rig.Ask(HttpMethod.Get, $"/wp/v2/media?parent={published.Id}")).GetArrayLength().ShouldBe(1);
    }

    [WordPressFact]
    public async Task A_publish_whose_answer_is_lost_is_asked_about_at_once()
    {
        await using var relay = await WordPressRelay.Open(rig.Address);
        await using var bench = await ChannelBench.Open(ChannelKind.WordPress, false, rig.Setup(address: relay.Address));
        var dispatch = await bench.Dispatch("Đăng rồi mà không biết");
        relay.After("set", () => relay.Break("set", Fault.ResetAfter));

        (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Published>();

        relay.Calls.Count(call => call == "set").ShouldBe(2);
    }

    [WordPressFact]
    public async Task A_person_may_change_the_slug_and_the_post_is_still_known_by_its_id()
    {
        await using var bench = await Open();
        var dispatch = await bench.Dispatch("Biên tập viên đổi đường dẫn");
        var published = (Outcome.Published)await bench.Channel.Publish(dispatch, default);
        await rig.Ask(HttpMethod.Post, $"/wp/v2/posts/{published.Id}", new { slug = $"duong-dan-moi-{dispatch.PostId}" });

        (await bench.Channel.Find(dispatch with { Token = published.Id }, default)).ShouldBeOfType<Finding.Present>().Id.ShouldBe(published.Id);
        (await bench.Channel.Publish(dispatch with { Token = published.Id, Attempt = 2 }, default)).ShouldBeOfType<Outcome.Published>().Id.ShouldBe(published.Id);
    }

    [WordPressFact]
    public async Task A_draft_that_lies_in_the_trash_is_taken_up_again_by_its_id_under_its_own_slug()
    {
        await using var bench = await Open();
        var dispatch = await bench.Dispatch("Nháp bị bỏ vào thùng rác");
        var draft = await Make(dispatch, "draft");
        await rig.Ask(HttpMethod.Delete, $"/wp/v2/posts/{draft}");

        var published = (await bench.Channel.Publish(dispatch with { Token = draft }, default)).ShouldBeOfType<Outcome.Published>();

        (await rig.Posts(WordPressText.Slug(dispatch))).ShouldBe([(published.Id, WordPressText.Slug(dispatch), "publish")]);
        published.Id.ShouldBe(draft);
    }

    [WordPressFact]
    public async Task A_post_that_a_person_made_private_is_left_alone_and_the_desk_is_asked()
    {
        await using var bench = await Open();
        var dispatch = await bench.Dispatch("Người khác để riêng tư");
        var hidden = await Make(dispatch, "private");

        (await bench.Channel.Find(dispatch, default)).ShouldBeOfType<Finding.CannotTell>().Why.ShouldContain("private");
        (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Rejected>();

        (await rig.Posts(WordPressText.Slug(dispatch))).ShouldBe([(hidden, WordPressText.Slug(dispatch), "private")]);
    }

    private Task<ChannelBench> Open() => ChannelBench.Open(ChannelKind.WordPress, false, rig.Setup());

    private async Task<string> Make(Dispatch dispatch, string status) =>
        (await rig.Ask(HttpMethod.Post, "/wp/v2/posts", new { title = dispatch.Variant.Title, slug = WordPressText.Slug(dispatch), status }, WordPressRig.Editor)).GetProperty("id").ToString();
}
