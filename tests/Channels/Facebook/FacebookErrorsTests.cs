using Campaigns.Channels.Contract;
using Campaigns.Simulators.Facebook;

namespace Campaigns.Channels.Tests.Facebook;

/// <summary>Every row of the table, through the whole channel.</summary>
public sealed class FacebookErrorsTests
{
    private const string Text = "Học trực tuyến trên nền tảng Bình dân học vụ số.";

    [Theory]
    [InlineData(1, 0, 500)]
    [InlineData(2, 0, 500)]
    [InlineData(506, 0, 400)]
    [InlineData(368, 0, 400)]
    [InlineData(368, 1366051, 400)]
    [InlineData(100, 1366051, 400)]
    [InlineData(2, 1363047, 503)]
    [InlineData(7777, 0, 500)]
    public async Task What_may_have_been_done_is_unknown_and_found_out(int code, int subcode, int status)
    {
        await using var bench = await FacebookBench.Open(twoStep: false);
        bench.Page.Answer("feed", new FacebookRefusal(code, subcode, status, Done: true));
        var dispatch = await bench.Dispatch(Text);

        var outcome = (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Unknown>();
        await bench.Settle(dispatch, outcome);

        bench.Page.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_error_that_calls_itself_passing_is_unknown_though_nobody_knows_its_code()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Answer("feed", new FacebookRefusal(7777, Transient: true));

        (await bench.Channel.Publish(await bench.Dispatch(Text), default)).ShouldBeOfType<Outcome.Unknown>();
    }

    [Theory]
    [InlineData(4)]
    [InlineData(17)]
    [InlineData(32)]
    [InlineData(341)]
    [InlineData(613)]
    [InlineData(80001)]
    public async Task A_throttle_waits_as_long_as_the_usage_header_says(int code)
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Answer("feed", new FacebookRefusal(code, Status: 403, RegainMinutes: 23));
        var dispatch = await bench.Dispatch(Text);

        var outcome = (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.RetryAfter>();

        outcome.Delay.ShouldBe(TimeSpan.FromMinutes(23));
        await bench.Settle(dispatch, outcome);
        bench.Page.Posts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(4, 0, 10)]
    [InlineData(368, 1390008, 60)]
    public async Task A_throttle_that_says_no_time_waits_a_fair_one(int code, int subcode, int minutes)
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Answer("feed", new FacebookRefusal(code, subcode));

        (await bench.Channel.Publish(await bench.Dispatch(Text), default)).ShouldBeOfType<Outcome.RetryAfter>().Delay.ShouldBe(TimeSpan.FromMinutes(minutes));
    }

    [Theory]
    [InlineData(190, 0, "không còn giá trị")]
    [InlineData(190, 458, "gỡ ứng dụng")]
    [InlineData(190, 459, "xác minh tài khoản")]
    [InlineData(190, 460, "đổi mật khẩu")]
    [InlineData(190, 463, "hết hạn")]
    [InlineData(190, 464, "chưa được xác nhận")]
    [InlineData(190, 467, "thu hồi")]
    [InlineData(190, 490, "Phiên đăng nhập")]
    [InlineData(190, 492, "không còn vai trò")]
    [InlineData(102, 0, "không còn giá trị")]
    [InlineData(3, 0, "thiếu quyền")]
    [InlineData(10, 0, "thiếu quyền")]
    [InlineData(200, 0, "thiếu quyền")]
    [InlineData(283, 0, "thiếu quyền")]
    public async Task A_right_that_has_ended_asks_to_connect_again_and_says_why(int code, int subcode, string words)
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Answer("feed", new FacebookRefusal(code, subcode, 401));

        var why = (await bench.Channel.Publish(await bench.Dispatch(Text), default)).ShouldBeOfType<Outcome.Reconnect>().Why;

        why.ShouldContain(words);
        why.ShouldContain("kết nối lại");
        bench.Page.Posts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(100, 0, "thông số")]
    [InlineData(100, 33, "Không có trang hay bài này")]
    [InlineData(803, 0, "Không có trang hay bài này")]
    [InlineData(100, 1346003, "xúc phạm")]
    [InlineData(100, 1349125, "không nhận nội dung")]
    [InlineData(1366046, 1366046, "4 MB")]
    [InlineData(368, 1404006, "kiểm tra bảo mật")]
    [InlineData(100, 1404078, "cấp quyền đăng")]
    [InlineData(368, 1404102, "Tiêu chuẩn cộng đồng")]
    [InlineData(368, 1404112, "hạn chế Trang")]
    [InlineData(100, 1609005, "liên kết")]
    [InlineData(100, 1609008, "facebook.com")]
    [InlineData(100, 2061006, "Địa chỉ")]
    [InlineData(100, 2069019, "tệp ảnh")]
    [InlineData(100, 4854002, "danh tính")]
    [InlineData(7777, 0, "không nhận bài")]
    public async Task What_facebook_will_not_take_is_refused_with_the_reason(int code, int subcode, string words)
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Answer("feed", new FacebookRefusal(code, subcode));

        (await bench.Channel.Publish(await bench.Dispatch(Text), default)).ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain(words);

        bench.Page.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_that_is_too_long_is_told_so()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Answer("feed", new FacebookRefusal(100, Message: "Name parameter too long"));

        (await bench.Channel.Publish(await bench.Dispatch(Text), default)).ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain("quá dài");
    }

    [Fact]
    public async Task What_is_open_while_uploading_is_no_doubt_about_the_post()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Answer("photos", new FacebookRefusal(506));
        var dispatch = await bench.Dispatch(Text, pictures: 1);

        var outcome = (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.RetryAfter>();

        (await bench.Settle(dispatch, outcome)).Id.ShouldBe(bench.Page.Visible.ShouldHaveSingleItem().Id);
    }

    [Fact]
    public async Task A_repeat_that_facebook_refuses_turns_out_to_be_the_post_itself()
    {
        await using var bench = await FacebookBench.Open(twoStep: false);
        bench.Page.RefuseRepeats = true;
        var dispatch = await bench.Dispatch(Text);
        await bench.Channel.Publish(dispatch, default);

        var outcome = (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Unknown>();
        await bench.Settle(dispatch with { Token = null }, outcome);

        bench.Page.Posts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"success":false}""")]
    public async Task An_answer_that_says_nothing_is_neither_a_post_nor_the_proof_of_none(string json)
    {
        await using var bench = await FacebookBench.Open(twoStep: false);
        bench.Page.Say("feed", json);
        bench.Page.Say("published_posts", json);
        bench.Page.Say("read", json);
        var dispatch = await bench.Dispatch(Text);

        (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Unknown>();
        (await bench.Channel.Find(dispatch, default)).ShouldBeOfType<Finding.CannotTell>();
        (await bench.Channel.Find(dispatch with { Token = $"{bench.Page.PageId}_1" }, default)).ShouldBeOfType<Finding.CannotTell>();
    }

    [Fact]
    public async Task A_bare_true_is_a_yes()
    {
        await using var bench = await FacebookBench.Open();
        var dispatch = await bench.Dispatch(Text);
        var published = (Outcome.Published)await bench.Channel.Publish(dispatch, default);
        bench.Page.Say("delete", "true");

        (await bench.Channel.Withdraw(dispatch with { RemoteId = published.Id }, default)).ShouldBeOfType<Outcome.Withdrawn>();
    }

    [Fact]
    public async Task The_same_words_at_no_known_time_are_no_proof_of_anything()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Say("published_posts", $$"""{"data":[{"id":"1_2","message":"{{Text}}"}]}""");

        (await bench.Channel.Find(await bench.Dispatch(Text), default)).ShouldBeOfType<Finding.CannotTell>();
    }

    [Fact]
    public async Task A_wrong_app_secret_asks_to_connect_again()
    {
        await using var bench = await FacebookBench.Open();
        await bench.Bench.Connect(bench.Bench.Account.Settings, ("pageToken", bench.Page.PageToken), ("appSecret", TestSecret.Of("wrong-app-secret")));

        (await bench.Channel.Publish(await bench.Dispatch(Text), default)).ShouldBeOfType<Outcome.Reconnect>().Why.ShouldContain("App Secret");
    }

    [Fact]
    public async Task Where_a_proof_is_demanded_it_is_given_everywhere()
    {
        await using var bench = await FacebookBench.Open(secret: true);
        bench.Page.RequireProof = true;
        var dispatch = await bench.Dispatch(Text, pictures: 1);

        var published = (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Published>();
        var changed = dispatch with { RemoteId = published.Id, Variant = dispatch.Variant with { Text = "Lời mới." } };

        (await bench.Channel.Update(changed, default)).ShouldBeOfType<Outcome.Updated>();
        (await bench.Channel.List(bench.Bench.Account, 5, default)).Count.ShouldBe(1);
        (await bench.Channel.Withdraw(changed, default)).ShouldBeOfType<Outcome.Withdrawn>();
    }

    [Fact]
    public async Task No_secret_stands_in_an_address_or_in_words_for_people()
    {
        await using var bench = await FacebookBench.Open(secret: true);
        for (var i = 0; i < 60; i++)
            bench.Page.Post($"Tin số {i}", bench.Clock.GetUtcNow().AddSeconds(i));
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        var dispatch = await bench.Dispatch(Text, pictures: 1);
        var published = (Outcome.Published)await bench.Channel.Publish(dispatch, default);
        await bench.Channel.Find(dispatch, default);
        await bench.Channel.List(bench.Bench.Account, 100, default);
        await bench.Channel.Measure(dispatch with { RemoteId = published.Id }, default);
        await bench.Channel.Withdraw(dispatch with { RemoteId = published.Id }, default);
        bench.Page.Answer("feed", new FacebookRefusal(100, Message: $"Malformed access token {bench.Page.PageToken} of {bench.Page.AppSecret}"));
        var refused = (Outcome.Rejected)await bench.Channel.Publish(dispatch, default);

        foreach (var secret in new[] { bench.Page.PageToken, bench.Page.AppSecret })
        {
            bench.Page.Addresses.ShouldAllBe(address => !address.Contains(secret));
            refused.Why.ShouldNotContain(secret);
        }
        bench.Page.Addresses.Count.ShouldBeGreaterThan(8);
        refused.Why.ShouldContain("Malformed access token …");
    }
}
