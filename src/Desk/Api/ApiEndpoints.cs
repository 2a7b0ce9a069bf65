using Campaigns.Desk.Items;
using Campaigns.Desk.People;
using Campaigns.Desk.Posts;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Api;

/// <summary>Items and posts for programs: read only, by a person's token.</summary>
internal static class ApiEndpoints
{
    public const string Root = "/api/v1", Document = Root + "/openapi.json";

    /// <summary>By which the document tells the API from the pages.</summary>
    public const string Group = "v1";

    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton<ApiDoor>()
        .AddSingleton<ApiItems>()
        .AddSingleton<ApiPace>()
        .AddSingleton<ApiPosts>()
        .AddSingleton<ApiTokenStore>()
        .AddApiDocument();

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root).WithGroupName(Group);
        api.MapGet("items", (ApiItems items, HttpContext context) => items.List(context)).NeedsToken(Right.See)
            .WithMetadata(new ApiParameters(ApiParameter.Items)).Says("listItems", "Tin, bài, mới nhất trước", "Items, newest first").Answers<ItemEntries>(400);
        api.MapGet("items/{id}", (string id, ApiItems items, HttpContext context) => items.One(context, id)).NeedsToken(Right.See, Subject.Item)
            .Says("getItem", "Một tin, bài với nội dung, infographic, lần duyệt và bài đăng", "An item with its text, cards, approvals and posts").Answers<ItemReport>(404);
        api.MapGet("posts", (ApiPosts posts, HttpContext context) => posts.List(context)).NeedsToken(Right.See)
            .WithMetadata(new ApiParameters(ApiParameter.Posts)).Says("listPosts", "Bài đăng, sớm nhất trước", "Posts, earliest due first").Answers<PostEntries>(400);
        api.MapGet("posts/{id}", (string id, ApiPosts posts, HttpContext context) => posts.One(context, id)).NeedsToken(Right.See, Subject.Post)
            .Says("getPost", "Một bài đăng với mọi việc đã xảy ra", "A post and everything that happened to it").Answers<PostTold>(404);
        // What it says holds for everybody's installation; a program that is being written reads it without a token.
        app.MapOpenApi(Document).AddEndpointFilter<IEndpointConventionBuilder, Inside>().Open();
    }

    private static RouteHandlerBuilder Says(this RouteHandlerBuilder endpoint, string name, string vi, string en) => endpoint.WithName(name).WithSummary(vi).WithDescription(en);

    private static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, int beside)
    {
        endpoint.Produces<T>(StatusCodes.Status200OK, "application/json").Produces(StatusCodes.Status304NotModified);
        foreach (var status in new[] { StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests, beside }.Order())
            endpoint.Produces<ApiProblem>(status, ApiProblem.MediaType);
        return endpoint;
    }
}
