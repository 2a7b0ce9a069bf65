using System.Net;
using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Channels.WordPress;
using Campaigns.Content.Accounts;
using Campaigns.Simulators;

namespace Campaigns.Channels.Tests.WordPress;

/// <summary>The channel on a real WordPress.</summary>
[Collection(WordPressGroup.Name)]
public sealed class WordPressChannelTests(WordPressRig rig)
{
    [WordPressFact]
    public async Task A_post_carries_its_words_picture_section_and_tags()
    {
        await using var bench = await Open();
        var dispatch = (await bench.Dispatch("Bình dân học vụ số ở xã Mường Sáng", "<p>Mỗi tối thứ Năm, “học & làm”.</p>\n<p class=\"source\">Nguồn: UBND xã</p>\n")).WithPicture();
        dispatch = dispatch with { Variant = dispatch.Variant with { Description = "Lớp mở tại nhà văn hóa.", Section = "Chuyển đổi số", Tags = ["học vụ số", "Đề án 06"] } };

        var published = (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Published>();

        var post = await rig.Ask(HttpMethod.Get, $"/wp/v2/posts/{published.Id}?context=edit");
        Text(post, "title", "raw").ShouldBe(dispatch.Variant.Title);
        Text(post, "content", "raw").Trim().ShouldBe(dispatch.Variant.Text.Trim());
        Text(post, "excerpt", "raw").ShouldBe("Lớp mở tại nhà văn hóa.");
        post.GetProperty("slug").GetString().ShouldBe(WordPressText.Slug(dispatch));
        post.GetProperty("link").GetString().ShouldBe(published.Url);
        (await Names("categories", post)).ShouldBe(["Chuyển đổi số"]);
        (await Names("tags", post)).ShouldBe(["học vụ số", "Đề án 06"], ignoreOrder: true);
        var medium = await rig.Ask(HttpMethod.Get, $"/wp/v2/media/{post.GetProperty("featured_media").GetInt64()}");
        medium.GetProperty("alt_text").GetString().ShouldBe("Bà con xếp hàng ở nhà văn hóa");
        medium.GetProperty("post").ToString().ShouldBe(published.Id);
        var (status, picture) = await WordPressRig.Visit(medium.GetProperty("source_url").GetString()!);
        status.ShouldBe(HttpStatusCode.OK);
        picture.ShouldBe(await dispatch.Picture(dispatch.Variant.Pictures[0].Hash, default));
    }

    [WordPressFact]
    public async Task The_first_picture_is_the_featured_image_and_the_others_follow_the_text()
    {
        await using var bench = await Open();
        var dispatch = (await bench.Dispatch("Ba ảnh ngày hội")).WithPicture("Sân khấu", "Gian hàng \"số\"", "Trao quà");

        var published = (Outcome.Published)await bench.Channel.Publish(dispatch, default);

        var content = Text(await rig.Ask(HttpMethod.Get, $"/wp/v2/posts/{published.Id}?context=edit"), "content", "raw");
        content.ShouldNotContain("Sân khấu");
        content.ShouldContain("alt=\"Gian hàng &quot;số&quot;\"");
        content.ShouldContain("alt=\"Trao quà\"");
    }

    [WordPressFact]
    public async Task Where_the_theme_shows_no_featured_image_the_picture_stands_in_the_text_too()
    {
        await using var bench = await ChannelBench.Open(ChannelKind.WordPress, false, WordPressSetup.Of(rig.Address, WordPressRig.Editor, rig.PasswordOf(WordPressRig.Editor), options: o => o.PictureInText = true));
        var published = (Outcome.Published)await bench.Channel.Publish((await bench.Dispatch("Ảnh trong bài")).WithPicture("Cây đa đầu làng"), default);

        var post = await rig.Ask(HttpMethod.Get, $"/wp/v2/posts/{published.Id}?context=edit");
        Text(post, "content", "raw").ShouldStartWith("<figure><img src=\"");
        post.GetProperty("featured_media").GetInt64().ShouldBeGreaterThan(0);
    }

    [WordPressFact]
    public async Task A_picture_that_is_there_already_is_not_sent_again()
    {
        await using var bench = await Open();
        var dispatch = (await bench.Dispatch("Ảnh một lần")).WithPicture();
        var published = (Outcome.Published)await bench.Channel.Publish(dispatch, default);

        await bench.Channel.Update(dispatch with { RemoteId = published.Id }, default);

        (await rig.Ask(HttpMethod.Get, $"/wp/v2/media?search={WordPressText.Slug(dispatch)}&parent={published.Id}")).GetArrayLength().ShouldBe(1);
    }

    [WordPressFact]
    public async Task An_update_changes_words_and_picture_under_the_same_address()
    {
        await using var bench = await Open();
        var dispatch = (await bench.Dispatch("Lịch tiêm chủng tháng Mười")).WithPicture();
        var published = (Outcome.Published)await bench.Channel.Publish(dispatch, default);
        var changed = (dispatch with { RemoteId = published.Id, Variant = dispatch.Variant with { Title = "Lịch tiêm chủng tháng Mười Một", Text = "<p>Đổi ngày.</p>" } }).WithPicture("Lịch mới");

        (await bench.Channel.Update(changed, default)).ShouldBe(new Outcome.Updated(published.Url));

        var post = await rig.Ask(HttpMethod.Get, $"/wp/v2/posts/{published.Id}?context=edit");
        (Text(post, "title", "raw"), Text(post, "content", "raw")).ShouldBe(("Lịch tiêm chủng tháng Mười Một", "<p>Đổi ngày.</p>"));
        (await rig.Ask(HttpMethod.Get, $"/wp/v2/media/{post.GetProperty("featured_media").GetInt64()}")).GetProperty("alt_text").GetString().ShouldBe("Lịch mới");
    }

    [WordPressFact]
    public async Task What_a_person_took_down_takes_no_new_words_and_is_withdrawn_already()
    {
        await using var bench = await Open();
        var dispatch = await bench.Dispatch("Người khác đã gỡ");
        var published = (Outcome.Published)await bench.Channel.Publish(dispatch, default);
        await rig.Ask(HttpMethod.Delete, $"/wp/v2/posts/{published.Id}");
        var known = dispatch with { RemoteId = published.Id, Token = published.Id };

        (await bench.Channel.Update(known, default)).ShouldBeOfType<Outcome.Rejected>();
        (await bench.Channel.Find(known, default)).ShouldBeOfType<Finding.Absent>();
        (await bench.Channel.Withdraw(known, default)).ShouldBeOfType<Outcome.Withdrawn>();
        await rig.Ask(HttpMethod.Delete, $"/wp/v2/posts/{published.Id}?force=true");
        (await bench.Channel.Withdraw(known, default)).ShouldBeOfType<Outcome.Withdrawn>();
    }

    [WordPressFact]
    public async Task A_withdrawn_post_is_no_longer_shown_and_lies_in_the_trash()
    {
        await using var bench = await Open();
        var dispatch = await bench.Dispatch("Gỡ khỏi trang");
        var published = (Outcome.Published)await bench.Channel.Publish(dispatch, default);

        await bench.Channel.Withdraw(dispatch with { RemoteId = published.Id }, default);

        (await WordPressRig.Visit(published.Url!)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await rig.Ask(HttpMethod.Get, $"/wp/v2/posts/{published.Id}?context=edit")).GetProperty("status").GetString().ShouldBe("trash");
    }

    [WordPressFact]
    public async Task The_list_shows_the_newest_first_whoever_wrote_them_over_several_pages()
    {
        await using var bench = await Open();
        var first = (Outcome.Published)await bench.Channel.Publish(await bench.Dispatch("Tin thứ nhất"), default);
        var foreign = await rig.Ask(HttpMethod.Post, "/wp/v2/posts", new { title = "Của người khác & “riêng”", status = "publish", date_gmt = "2020-01-02T03:04:05" });

        var all = await bench.Channel.List(bench.Account, 250, default);

        all.Select(s => s.At).ShouldBeInOrder(SortDirection.Descending);
        all.Select(s => s.Id).ShouldContain(first.Id);
        var old = all.Single(s => s.Id == foreign.GetProperty("id").ToString());
        (old.Text, old.At).ShouldBe(("Của người khác & “riêng”", new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero)));
        (await bench.Channel.List(bench.Account, 1, default)).Count.ShouldBe(1);
    }

    [WordPressFact]
    public async Task A_term_that_is_there_is_used_whatever_its_slug_and_one_that_cannot_be_made_is_left_out()
    {
        await rig.Ask(HttpMethod.Post, "/wp/v2/categories", new { name = "Cải cách hành chính", slug = "cchc" });
        await using var bench = await ChannelBench.Open(ChannelKind.WordPress, false, rig.Setup(WordPressRig.Author));
        var known = await bench.Dispatch("Tác giả dùng chuyên mục sẵn có");
        known = known with { Variant = known.Variant with { Section = "Cải cách hành chính" } };
        var missing = await bench.Dispatch("Tác giả không tạo được chuyên mục");
        missing = missing with { Variant = missing.Variant with { Section = "Chuyên mục chưa có", Tags = ["thẻ mới tinh"] } };

        var first = (await bench.Channel.Publish(known, default)).ShouldBeOfType<Outcome.Published>();
        var second = (await bench.Channel.Publish(missing, default)).ShouldBeOfType<Outcome.Published>();

        (await Names("categories", await rig.Ask(HttpMethod.Get, $"/wp/v2/posts/{first.Id}"))).ShouldBe(["Cải cách hành chính"]);
        (await Names("categories", await rig.Ask(HttpMethod.Get, $"/wp/v2/posts/{second.Id}"))).ShouldBe(["Uncategorized"]);
    }

    [WordPressFact]
    public async Task A_site_without_pretty_permalinks_is_spoken_to_by_rest_route()
    {
        await using var bench = await ChannelBench.Open(ChannelKind.WordPress, false, WordPressSetup.Of(rig.PlainAddress, WordPressRig.Editor, rig.PasswordOf(WordPressRig.Editor), plain: true));
        var dispatch = (await bench.Dispatch("Trang không có đường dẫn đẹp")).WithPicture();

        var published = (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Published>();

        published.Url.ShouldBe($"{rig.PlainAddress}/?p={published.Id}");
        (await bench.Channel.Find(dispatch, default)).ShouldBe(new Finding.Present(published.Id, published.Url));
        (await bench.Channel.Withdraw(dispatch, default)).ShouldBeOfType<Outcome.Withdrawn>();
    }

    [WordPressTheory]
    [InlineData(WordPressRig.Editor, "sai-mat-khau-roi", "mật khẩu ứng dụng")]
    [InlineData("khong-co-ai", "sai-mat-khau-roi", "mật khẩu ứng dụng")]
    public async Task A_wrong_password_asks_for_a_new_connection_and_says_no_secret(string user, string password, string word)
    {
        await using var bench = await ChannelBench.Open(ChannelKind.WordPress, false, rig.Setup(user, password: TestSecret.Of(password)));

        var outcome = (await bench.Channel.Publish(await bench.Dispatch("Không vào được"), default)).ShouldBeOfType<Outcome.Reconnect>();
        var problem = (await bench.Channel.Check(bench.Account, default)).ShouldNotBeNull();

        outcome.Why.ShouldContain(word);
        (outcome.Why + problem + problem.In("en")).ShouldNotContain(password);
    }

    [WordPressFact]
    public async Task A_user_who_may_not_publish_is_told_so_and_nothing_is_shown()
    {
        await using var bench = await ChannelBench.Open(ChannelKind.WordPress, false, rig.Setup(WordPressRig.Contributor));
        var dispatch = await bench.Dispatch("Cộng tác viên viết");

        (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Reconnect>().Why.ShouldContain("Biên tập viên");
        (await bench.Channel.Check(bench.Account, default)).ShouldNotBeNull().What.Vi.ShouldContain("không được đăng bài");

        (await rig.Posts(WordPressText.Slug(dispatch))).ShouldNotContain(p => p.Status == "publish");
    }

    private Task<ChannelBench> Open() => ChannelBench.Open(ChannelKind.WordPress, false, rig.Setup());

    private static string Text(JsonElement post, string field, string form) => post.GetProperty(field).GetProperty(form).GetString()!;

    private async Task<IReadOnlyList<string>> Names(string route, JsonElement post)
    {
        var ids = string.Join(',', post.GetProperty(route).EnumerateArray().Select(id => id.GetInt64()));
        return [.. (await rig.Ask(HttpMethod.Get, $"/wp/v2/{route}?include={ids}")).EnumerateArray().Select(t => WebUtility.HtmlDecode(t.GetProperty("name").GetString()!))];
    }
}
