using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Desk.Address;
using Campaigns.Desk.Posts;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Api;

/// <summary>Posts, for programs.</summary>
internal sealed class ApiPosts(PostList posts, PostStory story, UnitStore units, DeskAddress address)
{
    public async Task<IResult> List(HttpContext context)
    {
        var read = await ApiFilter.Of(context, units);
        if (!read.Ok)
            return ApiProblem.WrongParameter(read.Problems[0]);
        var (filter, cancel) = (read.Value, context.RequestAborted);
        var found = await posts.Find(new PostQuery
        {
            UnitIds = filter.UnitIds, State = ApiNames<PostState>.Find(filter.State), Channel = ApiNames<ChannelKind>.Find(filter.Channel), AccountId = filter.Account, CampaignId = filter.Campaign,
            ItemId = filter.Item, From = filter.From, To = filter.To, After = filter.After, Limit = filter.Limit + 1,
        }, cancel);
        var page = found.Take(filter.Limit).ToList();
        return ApiAnswer.Of(context, new PostEntries(await address.Whole(page, cancel), found.Count > page.Count ? ApiFilter.Place(page[^1].Due, page[^1].Id) : null));
    }

    public async Task<IResult> One(HttpContext context, string id) =>
        await story.Of(id, context.RequestAborted) is { } told ? ApiAnswer.Of(context, await PostTold.Of(told, address, ApiAnswer.Language(context), context.RequestAborted)) : ApiProblem.Missing;
}
