using Campaigns.Channels.Contract;
using Campaigns.Simulators;

namespace Campaigns.Channels.Tests.Facebook;

/// <summary>Everything that may go wrong on the wire, at every step: the outcome says what is known, and in the end one post stands.</summary>
public sealed class FacebookFaultTests
{
    private const string Text = "Tổ công nghệ số cộng đồng đến từng nhà.";

    public static TheoryData<Fault> Faults => [.. Enum.GetValues<Fault>()];

    public static TheoryData<Fault, string> Steps
    {
        get
        {
            var steps = new TheoryData<Fault, string>();
            foreach (var fault in Enum.GetValues<Fault>())
                foreach (var step in new[] { "photos", "feed", "reveal" })
                    steps.Add(fault, step);
            return steps;
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task One_fault_while_publishing_in_two_steps_leaves_one_post(Fault fault, string step)
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Break(step, fault);
        var dispatch = await bench.Dispatch(Text, pictures: 1);

        var outcome = await bench.Channel.Publish(dispatch, default);

        outcome.GetType().ShouldBe(step == "feed" ? AfterOnce(fault) : AfterRepeatable(fault, step == "photos" ? typeof(Outcome.RetryAfter) : typeof(Outcome.Unknown)));
        await OnePostStands(bench, dispatch, outcome);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_fault_that_lasts_through_every_try_leaves_one_post(Fault fault, string step)
    {
        await using var bench = await FacebookBench.Open();
        for (var i = 0; i < 3; i++)
            bench.Page.Break(step, fault);
        var dispatch = await bench.Dispatch(Text, pictures: 1);

        var outcome = await bench.Channel.Publish(dispatch, default);

        outcome.ShouldNotBeOfType<Outcome.Rejected>();
        await OnePostStands(bench, dispatch, outcome);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_while_publishing_in_one_step_leaves_one_post(Fault fault)
    {
        await using var bench = await FacebookBench.Open(twoStep: false);
        bench.Page.Break("feed", fault);
        var dispatch = await bench.Dispatch(Text);

        var outcome = await bench.Channel.Publish(dispatch, default);

        outcome.GetType().ShouldBe(AfterOnce(fault));
        await OnePostStands(bench, dispatch, outcome);
        bench.Page.Posts.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_while_looking_never_makes_a_second_post(Fault fault)
    {
        await using var bench = await FacebookBench.Open(twoStep: false);
        bench.Page.Break("feed", Fault.ResetAfter);
        for (var i = 0; i < 3; i++)
            bench.Page.Break("published_posts", fault);
        var dispatch = await bench.Dispatch(Text);

        await OnePostStands(bench, dispatch, await bench.Channel.Publish(dispatch, default));

        bench.Page.Posts.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_while_the_address_is_asked_for_does_not_make_a_published_post_unknown(Fault fault)
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Break("read", fault);

        (await bench.Channel.Publish(await bench.Dispatch(Text), default)).ShouldBeOfType<Outcome.Published>().Url.ShouldStartWith("https://www.facebook.com/");
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_while_changing_ends_in_the_new_words(Fault fault)
    {
        await using var bench = await FacebookBench.Open();
        var dispatch = await bench.Dispatch(Text);
        var published = (Outcome.Published)await bench.Channel.Publish(dispatch, default);
        var changed = dispatch with { RemoteId = published.Id, Variant = dispatch.Variant with { Text = "Lời đã sửa." } };
        bench.Page.Break("change", fault);

        var outcome = await bench.Channel.Update(changed, default);

        outcome.GetType().ShouldBe(AfterRepeatable(fault, typeof(Outcome.Unknown), typeof(Outcome.Updated)));
        (await bench.Channel.Update(changed, default)).ShouldBeOfType<Outcome.Updated>();
        bench.Page.Visible.ShouldHaveSingleItem().Message.ShouldBe("Lời đã sửa.");
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_while_taking_down_ends_with_nothing_standing(Fault fault)
    {
        await using var bench = await FacebookBench.Open();
        var dispatch = await bench.Dispatch(Text);
        var published = (Outcome.Published)await bench.Channel.Publish(dispatch, default);
        bench.Page.Break("delete", fault);

        var outcome = await bench.Channel.Withdraw(dispatch with { RemoteId = published.Id }, default);

        outcome.GetType().ShouldBe(AfterRepeatable(fault, typeof(Outcome.Unknown), typeof(Outcome.Withdrawn)));
        (await bench.Channel.Withdraw(dispatch with { RemoteId = published.Id }, default)).ShouldBeOfType<Outcome.Withdrawn>();
        bench.Page.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_cannot_be_reached_is_tried_again_later()
    {
        await using var bench = await FacebookBench.Open();
        await bench.Page.Refuse();

        (await bench.Channel.Publish(await bench.Dispatch(Text), default)).ShouldBeOfType<Outcome.RetryAfter>();
    }

    /// <summary>A write that must happen once: only what was refused unread is made again.</summary>
    private static Type AfterOnce(Fault fault) => fault switch
    {
        Fault.BusySeconds or Fault.BusyNonsense => typeof(Outcome.Published),
        Fault.BusyDate => typeof(Outcome.RetryAfter),
        _ => typeof(Outcome.Unknown),
    };

    /// <summary>
    /// What may be repeated is, within the same attempt, unless the other end kept silent or answered for somebody else; then
    /// the post itself is looked at.
    /// </summary>
    private static Type AfterRepeatable(Fault fault, Type open, Type? done = null) => fault switch
    {
        Fault.Redirect or Fault.LoginPage or Fault.HangBefore => open,
        Fault.HangAfter when open == typeof(Outcome.RetryAfter) => open,
        Fault.BusyDate => typeof(Outcome.RetryAfter),
        _ => done ?? typeof(Outcome.Published),
    };

    private static async Task OnePostStands(FacebookBench bench, Dispatch dispatch, Outcome outcome)
    {
        var published = await bench.Settle(dispatch, outcome);
        bench.Page.Posts.Count.ShouldBe(1, "An unseen post was left.");
        var standing = bench.Page.Visible.ShouldHaveSingleItem();
        (standing.Id, standing.Url, standing.Message, standing.Pictures.Count).ShouldBe((published.Id, published.Url, dispatch.Variant.Text, dispatch.Variant.Pictures.Count));
    }
}
