using System.ComponentModel.DataAnnotations;

namespace Campaigns.Channels.ZaloOa;

/// <summary>Where Zalo is, and how long its things take.</summary>
public sealed class ZaloOaOptions
{
    public const string Section = "Channels:ZaloOa";

    private const string Address = "^https?://[^\\s]*[^/\\s]$";

    /// <summary>The API of official accounts, without a slash at the end.</summary>
    /// <value>The default is <c>https://openapi.zalo.me</c>.</value>
    [RegularExpression(Address, ErrorMessage = "Channels:ZaloOa:OpenApiUrl is an address without a slash at the end.")]
    public string OpenApiUrl { get; set; } = "https://openapi.zalo.me";

    /// <summary>Where tokens are given, its version included, without a slash at the end.</summary>
    /// <value>The default is <c>https://oauth.zaloapp.com/v4</c>.</value>
    [RegularExpression(Address, ErrorMessage = "Channels:ZaloOa:OAuthUrl is an address without a slash at the end.")]
    public string OAuthUrl { get; set; } = "https://oauth.zaloapp.com/v4";

    /// <summary>How long an article may stay out of Zalo's list after it was made, in seconds.</summary>
    /// <value>The default is 60; from 0 to 3,600.</value>
    [Range(0, 3600)]
    public int SettleSeconds { get; set; } = 60;

    /// <summary>How long Zalo usually looks at what it is sent, in minutes: until then a post that waits for it is told to be on its way.</summary>
    /// <value>The default is 30; from 0 to 1,440.</value>
    [Range(0, 1440)]
    public int ModerationMinutes { get; set; } = 30;

    /// <summary>How long one try of a video's upload may take, in seconds; the send's own deadline holds too.</summary>
    /// <value>The default is 540; from 10 to 3,600.</value>
    [Range(10, 3600)]
    public int UploadSeconds { get; set; } = 540;

    /// <summary>How old an access token is refreshed, in hours; Zalo's live 25. What is left is the time to call a person.</summary>
    /// <value>The default is 20; from 1 to 24.</value>
    [Range(1, 24)]
    public int RefreshAtHours { get; set; } = 20;

    /// <summary>Whether every call carries <c>appsecret_proof</c>, for apps that are set to want it.</summary>
    /// <value>The default is false.</value>
    public bool AppSecretProof { get; set; }
}
