namespace Campaigns.Desk.People;

/// <summary>From where a request comes, as far as it is written down.</summary>
internal static class Here
{
    public static string Address(this HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "?";

    public static string Browser(this HttpContext context) => string.Concat(context.Request.Headers.UserAgent.ToString().Where(c => !char.IsControl(c)));

    /// <summary>The desk as this browser reaches it, for a link that is handed on.</summary>
    public static string Desk(this HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";
}
