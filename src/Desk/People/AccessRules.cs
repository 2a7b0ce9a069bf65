namespace Campaigns.Desk.People;

/// <summary>How endpoints say who may call them. What is said nearest to the endpoint holds.</summary>
internal static class AccessRules
{
    /// <summary>Inside the office, signed in, and with this right.</summary>
    public static T Needs<T>(this T endpoints, Right right, Subject? of = null) where T : IEndpointConventionBuilder => endpoints.WithMetadata(new Access(right, of));

    /// <summary>Inside the office, by the token of a person who has this right.</summary>
    public static T NeedsToken<T>(this T endpoints, Right right, Subject? of = null) where T : IEndpointConventionBuilder => endpoints.WithMetadata(new Access(right, of, ByToken: true));

    /// <summary>For everybody, without a sign-in.</summary>
    public static T Open<T>(this T endpoints) where T : IEndpointConventionBuilder => endpoints.WithMetadata(new Access(null));
}
