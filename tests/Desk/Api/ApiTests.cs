using System.Net;
using System.Text.Json.Nodes;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Api;

/// <summary>What programs read, and what they do not.</summary>
public sealed class ApiTests
{
    private const string Items = "/api/v1/items", Posts = "/api/v1/posts";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [StoreFact]
    public async Task A_post_has_the_names_and_values_that_the_command_line_fixes()
    {
        await using var desk = await DeskBench.Open();
        var token = await desk.Token(await desk.As(DeskBench.Usual));
        var (page, site) = (await desk.Account(ChannelKind.Facebook), await desk.Account(ChannelKind.WordPress));
        var id = await desk.Post(page, "Lịch tiêm phòng", PostState.Published, Hour, url: "https://facebook.com/1");
        await desk.Post(site, "Lịch cấp nước", due: 2 * Hour);

        var list = await desk.Read(Posts, token);

        list.Status.ShouldBe(HttpStatusCode.OK);
        list.MediaType.ShouldBe("application/json");
        var posts = list.Body!["posts"]!.AsArray();
        posts.Select(post => post!["channel"]!.GetValue<string>()).ShouldBe(["facebook", "wordpress"]);
        posts[0]!.AsObject().Select(property => property.Key).ShouldBe(["id", "item", "title", "channel", "account", "due", "state", "url", "attempts", "approved", "why", "nextTry"]);
        var post = posts[0]!;
        post["id"]!.GetValue<string>().ShouldBe(id);
        post["account"]!.GetValue<string>().ShouldBe(page.Id);
        post["title"]!.GetValue<string>().ShouldBe("Lịch tiêm phòng");
        post["state"]!.GetValue<string>().ShouldBe("published");
        post["due"]!.GetValue<DateTimeOffset>().ShouldBe(desk.Clock.GetUtcNow() + Hour);
        post["why"].ShouldBeNull();
        var one = await desk.Read($"{Posts}/{id}", token);
        JsonNode.DeepEquals(one.Body!["post"], post).ShouldBeTrue();
        one.Body["story"]![0]!["text"]!.GetValue<string>().ShouldBe("Lập bài đăng lên “Kênh Facebook”.");
        (await desk.Read($"{Posts}/{id}", token, ("Accept-Language", "en-GB,en;q=0.9,vi;q=0.8"))).Body!["story"]![0]!["text"]!.GetValue<string>().ShouldBe("Queued for “Kênh Facebook”.");
    }

    [StoreFact]
    public async Task An_item_comes_with_its_text_and_its_posts_and_a_list_without_the_text()
    {
        await using var desk = await DeskBench.Open();
        var token = await desk.Token(await desk.As(DeskBench.Usual));
        var post = await desk.Post(await desk.Account(ChannelKind.Portal), "Thông báo", PostState.Published, url: "/cong/muong-sang/thong-bao");

        var list = await desk.Read(Items, token);
        var id = list.Ids("items").ShouldHaveSingleItem();
        var one = (await desk.Read($"{Items}/{id}", token)).Body!;

        list.Body!["items"]![0]!.AsObject().Select(property => property.Key)
            .ShouldBe(["id", "unitId", "campaignId", "beat", "title", "summary", "genre", "section", "theme", "state", "revision", "earliest", "notAfter"]);
        list.Next.ShouldBeNull();
        one.AsObject().Select(property => property.Key).ShouldBe(["item", "cards", "approvals", "posts"]);
        one["item"]!["body"]!.GetValue<string>().ShouldBe("");
        one["posts"]![0]!["id"]!.GetValue<string>().ShouldBe(post);
        one["posts"]![0]!["url"]!.GetValue<string>().ShouldBe("http://localhost:5080/cong/muong-sang/thong-bao", "addresses are whole");
    }

    [StoreTheory]
    [InlineData("", "a b c")]
    [InlineData("?state=published", "a")]
    [InlineData("?channel=zaloOa", "c")]
    [InlineData("?account={page}", "a b")]
    [InlineData("?from=2026-10-05T10:00:00%2B07:00", "b c")]
    [InlineData("?from=2026-10-05T10:00:00+07:00", "b c")]
    [InlineData("?to=2026-10-05T03:00:00Z", "a")]
    [InlineData("?from=2026-10-06", "c")]
    [InlineData("?to=2026-10-06&channel=facebook", "a b")]
    [InlineData("?unit=muong-sang", "a b c")]
    [InlineData("?campaign=khong-co", "")]
    [InlineData("?state=published&channel=zaloOa", "")]
    public async Task What_is_asked_for_narrows_posts_and_items_alike(string query, string titles)
    {
        await using var desk = await DeskBench.Open();
        var token = await desk.Token(await desk.As(DeskBench.Usual));
        var (page, zalo) = (await desk.Account(ChannelKind.Facebook), await desk.Account(ChannelKind.ZaloOa));
        await desk.Post(page, "a", PostState.Published, Hour);
        await desk.Post(page, "b", due: 2 * Hour);
        await desk.Post(zalo, "c", due: 24 * Hour);
        var asked = query.Replace("{page}", page.Id, StringComparison.Ordinal);

        Titles(await desk.Read(Posts + asked, token), "posts").ShouldBe(titles);
        // The state of an item is another thing than that of a post.
        if (!query.Contains("state", StringComparison.Ordinal))
            Titles(await desk.Read(Items + asked, token), "items").ShouldBe(titles);
    }

    [StoreFact]
    public async Task An_item_is_found_by_one_post_that_meets_all_that_is_asked()
    {
        await using var desk = await DeskBench.Open();
        var token = await desk.Token(await desk.As(DeskBench.Usual));
        var (page, zalo) = (await desk.Account(ChannelKind.Facebook), await desk.Account(ChannelKind.ZaloOa));
        await desk.Post(page, "Tin", due: Hour);
        var item = (await desk.Read(Items, token)).Ids("items")[0];
        var other = await desk.Post(zalo, "Khác", due: 48 * Hour);
        await desk.Run("UPDATE post SET item_id = @item WHERE id = @other", new { item, other });

        (await desk.Read($"{Items}?channel=zaloOa&from=2026-10-07", token)).Ids("items").ShouldBe([item]);
        (await desk.Read($"{Items}?channel=facebook&from=2026-10-07", token)).Ids("items").ShouldBeEmpty();
        (await desk.Read($"{Posts}?item={item}", token)).Ids("posts").Length.ShouldBe(2);
        (await desk.Read($"{Items}?state=approved", token)).Ids("items").Length.ShouldBe(2);
        (await desk.Read($"{Items}?state=draft", token)).Ids("items").ShouldBeEmpty();
    }

    [StoreTheory]
    [InlineData(Items, "items")]
    [InlineData(Posts, "posts")]
    public async Task Pages_follow_one_another_and_neither_lose_nor_repeat_what_has_the_same_time(string path, string list)
    {
        await using var desk = await DeskBench.Open();
        var token = await desk.Token(await desk.As(DeskBench.Usual));
        var page = await desk.Account(ChannelKind.Facebook);
        for (var i = 0; i < 7; i++)
            await desk.Post(page, $"Bài {i}", due: Hour);
        var (all, walked, next) = ((await desk.Read(path, token)).Ids(list), new List<string>(), (string?)"");

        for (var pages = 0; next is not null; pages++)
        {
            var read = await desk.Read($"{path}?limit=3{(next.Length > 0 ? $"&after={next}" : "")}", token);
            walked.AddRange(read.Ids(list));
            next = read.Next;
            // What comes in meanwhile, earlier in the order, does not push what was read onto the next page.
            if (pages == 0)
                await desk.Post(page, "Chen ngang", due: list == "posts" ? TimeSpan.Zero : 9 * Hour);
            pages.ShouldBeLessThan(4);
        }

        walked.ShouldBe(all);
    }

    [StoreTheory]
    [InlineData("?access_token=x", "access_token")]
    [InlineData("?stat=published", "stat")]
    [InlineData("?state=gone", "state")]
    [InlineData("?state=Published", "state")]
    [InlineData("?state=published&state=failed", "state")]
    [InlineData("?channel=zalo", "channel")]
    [InlineData("?unit=xa-la", "unit")]
    [InlineData("?unit=", "unit")]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=201", "limit")]
    [InlineData("?limit=ba", "limit")]
    [InlineData("?from=h%C3%B4m%20nay", "from")]
    [InlineData("?from=2026-10-05T07:00:00", "from")]
    [InlineData("?to=0001-01-01", "to")]
    [InlineData("?to=9999-12-31T23:59:59.9999999-12:00", "to")]
    [InlineData("?after=abc", "after")]
    [InlineData("?after=99999999999999999-x", "after")]
    [InlineData("?account=a%00b", "account")]
    public async Task What_is_not_understood_is_refused_by_its_name_in_two_languages(string query, string parameter)
    {
        await using var desk = await DeskBench.Open();
        var token = await desk.Token(await desk.As(DeskBench.Usual));

        var refused = await desk.Read(Posts + query, token);

        (refused.Status, refused.MediaType).ShouldBe((HttpStatusCode.BadRequest, "application/problem+json"));
        refused.Body!["parameter"]!.GetValue<string>().ShouldBe(parameter);
        refused.Body["type"]!.GetValue<string>().ShouldBe("urn:campaigns:wrong-parameter");
        refused.Body["title"]!.GetValue<string>().ShouldNotBeEmpty();
        refused.Body["en"]!["title"]!.GetValue<string>().ShouldNotBeEmpty();
        refused.Headers["Cache-Control"].ShouldBe("no-store");
    }

    [StoreTheory]
    [InlineData(Items)]
    [InlineData(Items + "/khong-co")]
    [InlineData(Posts)]
    public async Task A_browser_that_is_signed_in_reads_nothing_and_a_token_in_the_address_is_none(string path)
    {
        await using var desk = await DeskBench.Open();
        var token = await desk.Token(await desk.As(DeskBench.Usual));

        using var signedIn = await desk.Client.GetAsync(path);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        signedIn.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        foreach (var query in new[] { $"?access_token={token}", $"?token={token}" })
            (await desk.Read(path + query, null)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        foreach (var header in new[] { $"Basic {token}", token, "Bearer", "Bearer " + new string('a', 5000), $"Bearer {token}, Bearer {token}" })
            (await desk.Read(path, null, ("Authorization", header))).Status.ShouldBe(HttpStatusCode.Unauthorized, header);
        (await desk.Read(path, null, ("Authorization", $"bearer {token}"))).Status.ShouldNotBe(HttpStatusCode.Unauthorized);
    }

    [StoreFact]
    public async Task A_token_does_not_open_the_pages()
    {
        await using var desk = await DeskBench.Open();
        var token = await desk.Token(await desk.As(DeskBench.Usual));

        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = desk.Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        (await client.GetAsync("/tin-bai")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        client.DefaultRequestHeaders.Add("Cookie", $"{SignInCookie.Name}={token}");
        (await client.GetAsync("/tin-bai")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [StoreFact]
    public async Task A_person_of_another_unit_reads_nothing_of_this_one()
    {
        await using var desk = await DeskBench.Open();
        var post = await desk.Post(await desk.Account(ChannelKind.Facebook), "Của xã này", due: Hour);
        var item = (await desk.Read(Items, await desk.Token(await desk.As(DeskBench.Usual)))).Ids("items")[0];
        var other = await desk.Service<UnitStore>().Save(new Unit { Id = Id.New(desk.Clock), Code = "xa-khac", Name = "UBND xã Khác", Place = "xã Khác" });
        var token = await desk.Token(await desk.Person("Người xã khác", other.Id, [.. PersonRoles.All]));

        (await desk.Read(Items, token)).Ids("items").ShouldBeEmpty();
        (await desk.Read(Posts, token)).Ids("posts").ShouldBeEmpty();
        (await desk.Read($"{Posts}?item={item}", token)).Ids("posts").ShouldBeEmpty();
        foreach (var path in new[] { $"{Items}/{item}", $"{Posts}/{post}", $"{Items}/khong-co", $"{Posts}/khong-co" })
        {
            var missing = await desk.Read(path, token);
            (missing.Status, missing.Body!["type"]!.GetValue<string>()).ShouldBe((HttpStatusCode.NotFound, "urn:campaigns:not-found"), path);
        }
        (await desk.Read($"{Posts}?unit={desk.Unit.Code}", token)).Body!.ToJsonString().ShouldBe((await desk.Read($"{Posts}?unit=khong-co", token)).Body!.ToJsonString());
    }

    [StoreFact]
    public async Task Whoever_has_no_role_is_told_so()
    {
        await using var desk = await DeskBench.Open();
        var token = await desk.Token(await desk.Person("Chưa có vai trò", desk.Unit.Id));

        var refused = await desk.Read(Items, token);

        (refused.Status, refused.Body!["type"]!.GetValue<string>()).ShouldBe((HttpStatusCode.Forbidden, "urn:campaigns:not-allowed"));
    }

    [StoreFact]
    public async Task A_token_that_asks_too_often_waits_and_no_other_does()
    {
        await using var desk = await DeskBench.Open();
        var person = await desk.As(DeskBench.Usual);
        var (busy, other) = (await desk.Token(person), await desk.Token(person, "Bảng tin"));
        for (var i = 0; i < ApiPace.AMinute; i++)
            (await desk.Read(Posts, busy)).Status.ShouldBe(HttpStatusCode.OK);
        desk.Clock.Advance(TimeSpan.FromSeconds(20));

        var refused = await desk.Read(Posts, busy);

        (refused.Status, refused.Headers["Retry-After"], refused.Body!["type"]!.GetValue<string>()).ShouldBe((HttpStatusCode.TooManyRequests, "40", "urn:campaigns:too-many"));
        (await desk.Read(Posts, other)).Status.ShouldBe(HttpStatusCode.OK);
        desk.Clock.Advance(TimeSpan.FromSeconds(40));
        (await desk.Read(Posts, busy)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [StoreFact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        await using var desk = await DeskBench.Open();
        var token = await desk.Token(await desk.As(DeskBench.Usual));
        var id = await desk.Post(await desk.Account(ChannelKind.Facebook), "Tin", due: Hour);
        var first = await desk.Read(Posts, token);
        var known = ("If-None-Match", first.Headers["ETag"]);

        var same = await desk.Read(Posts, token, known);
        (same.Status, same.Body).ShouldBe((HttpStatusCode.NotModified, null));
        first.Headers["Cache-Control"].ShouldBe("no-cache, private");
        first.Headers["Vary"].ShouldContain("Authorization");
        await desk.Run("UPDATE post SET state = 9 WHERE id = @id", new { id });
        (await desk.Read(Posts, token, known)).Body!["posts"]![0]!["state"]!.GetValue<string>().ShouldBe("cancelled");
        // Whoever lost the right does not learn that nothing changed.
        (await desk.Read(Posts, "campaigns_khong-phai", known)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [StoreFact]
    public async Task No_other_site_reads_along_and_nobody_from_outside()
    {
        await using var desk = await DeskBench.Open();
        var token = await desk.Token(await desk.As(DeskBench.Usual));
        using var ask = new HttpRequestMessage(HttpMethod.Options, Posts);
        ask.Headers.Add("Origin", "https://la.example");
        ask.Headers.Add("Access-Control-Request-Method", "GET");
        ask.Headers.Add("Access-Control-Request-Headers", "authorization");

        using var asked = await desk.Client.SendAsync(ask);
        asked.IsSuccessStatusCode.ShouldBeFalse();
        asked.Headers.ShouldNotContain(header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        var read = await desk.Read(Posts, token, ("Origin", "https://la.example"));
        read.Headers.Keys.ShouldNotContain(name => name.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase) || name == "Set-Cookie");
        foreach (var path in new[] { Posts, ApiEndpoints.Document })
            (await desk.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "X-Forwarded-For", "203.0.113.9" }, { "Authorization", $"Bearer {token}" } } })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete })
            (await desk.Client.SendAsync(new HttpRequestMessage(method, Posts) { Headers = { { "Authorization", $"Bearer {token}" } } })).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    private static string Titles(ApiBench.ApiReply read, string list) =>
        string.Join(' ', read.Body![list]!.AsArray().Select(one => one!["title"]!.GetValue<string>()).Order(StringComparer.Ordinal));
}
