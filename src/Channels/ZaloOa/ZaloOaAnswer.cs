using System.Text.Json;

namespace Campaigns.Channels.ZaloOa;

/// <summary>What a call to Zalo came to: a closed set.</summary>
internal abstract record ZaloOaAnswer
{
    private ZaloOaAnswer() { }

    /// <summary>Done; <c>data</c> of the envelope.</summary>
    public sealed record Done(JsonElement Data) : ZaloOaAnswer
    {
        /// <summary>A text or number of the data, as text; null where it is not there.</summary>
        public string? Text(string name) => Of(Data, name);

        public static string? Of(JsonElement data, string name) =>
            data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value)
                ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null }
                : null;
    }

    /// <summary>Zalo said no, and did nothing.</summary>
    public sealed record Refused(ZaloOaError Error) : ZaloOaAnswer;

    /// <summary>Provably nothing was done; to be tried again after <paramref name="Delay"/>.</summary>
    public sealed record NotSent(TimeSpan Delay, string Why) : ZaloOaAnswer;

    /// <summary>The right of the account has ended; a person must connect it again. Nothing was done.</summary>
    public sealed record NoRight(string Why) : ZaloOaAnswer;

    /// <summary>No answer, or none that is Zalo's: it may have been done.</summary>
    public sealed record Lost(string Why) : ZaloOaAnswer;
}
