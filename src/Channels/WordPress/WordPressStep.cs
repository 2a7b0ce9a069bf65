namespace Campaigns.Channels.WordPress;

/// <summary>One step towards a post: what it brought, or the reply that stopped it.</summary>
internal sealed record WordPressStep<T>(T? Value, WordPressReply? Stopped)
{
    public static implicit operator WordPressStep<T>(T value) => new(value, null);

    public static implicit operator WordPressStep<T>(WordPressReply stopped) => new(default, stopped);
}
