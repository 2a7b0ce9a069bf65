using System.Net;
using System.Text.Json;

namespace Campaigns.Channels.Wire;

/// <summary>What became of a call: a closed set. What an answer means is each channel's own affair.</summary>
internal abstract record WireAnswer
{
    private WireAnswer() { }

    /// <summary>The other end answered, whatever it said; redirects are answers too and are never followed.</summary>
    public sealed record Answered(HttpStatusCode Status, string Body, IReadOnlyDictionary<string, string> Headers) : WireAnswer
    {
        public bool Success => (int)Status is >= 200 and < 300;

        /// <summary>Whether it can be the platform at all: not a redirect to a login page, not a page of a proxy.</summary>
        public JsonElement? Json
        {
            get
            {
                try
                {
                    using var document = JsonDocument.Parse(Body);
                    return document.RootElement.Clone();
                }
                catch (JsonException)
                {
                    return null;
                }
            }
        }

        /// <summary>The wait that <c>Retry-After</c> asks for, in seconds or as a date; null where it says nothing or nonsense.</summary>
        public TimeSpan? RetryAfter(DateTimeOffset now) => WireWaits.RetryAfter(Headers.GetValueOrDefault("Retry-After"), now);
    }

    /// <summary>Provably nothing left: the name did not resolve, the connection was refused, TLS failed, the breaker or the limiter said no.</summary>
    public sealed record NeverLeft(string Why) : WireAnswer;

    /// <summary>It left and no whole answer came: it may have been done and may not.</summary>
    public sealed record Lost(string Why) : WireAnswer;

    /// <summary>An address that must not be called; a person has to change it.</summary>
    public sealed record Forbidden(string Why) : WireAnswer;
}
