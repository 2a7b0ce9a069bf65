using Campaigns.Content.Broadcasts;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Channels.Voices;

public static class VoiceRegistration
{
    /// <summary>Speech services outside, as units set them.</summary>
    public static IServiceCollection AddVoices(this IServiceCollection services) => services.AddSingleton<IOutsideVoice, VoiceClient>();
}
