using System.Net.Http.Headers;

namespace Campaigns.Channels.Wire;

/// <summary>One call, made anew for each try. Secrets go into headers or the body, never into the address.</summary>
/// <param name="Method">The method.</param>
/// <param name="Address">Absolute; http or https.</param>
/// <param name="Kind">Whether it may be made again.</param>
internal sealed record WireRequest(HttpMethod Method, Uri Address, CallKind Kind)
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The body as a form; null: none.</summary>
    public IReadOnlyList<(string Name, string Value)>? Form { get; init; }

    /// <summary>The body as JSON text; null: none.</summary>
    public string? Json { get; init; }

    /// <summary>Bytes: the one part beside <see cref="Form"/> where it has a name, else the whole body.</summary>
    public WireFile? File { get; init; }

    /// <summary>How long one try may take where the setting is too short (uploads).</summary>
    public TimeSpan? AttemptLimit { get; init; }

    /// <summary>For an <c>Authorization</c> header.</summary>
    public AuthenticationHeaderValue? Authorization { get; init; }
}
