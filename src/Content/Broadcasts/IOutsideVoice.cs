namespace Campaigns.Content.Broadcasts;

/// <summary>Has a text said by a speech service outside. Nothing is sent but by a person's press.</summary>
public interface IOutsideVoice
{
    /// <summary>The sound of one text of at most <see cref="SpeechService.Characters"/>, as the service made it; the problem where it made none.</summary>
    Task<Result<byte[]>> Say(SpeechService service, string key, string text, CancellationToken cancel);
}
