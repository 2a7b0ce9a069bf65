namespace Campaigns.Tests.Kit;

/// <summary>Where every secret of the tests comes from: what is made here may stand in no log line, no output and no address.</summary>
public static class TestSecret
{
    /// <summary>A given secret, guarded from here on: a token of a simulator, a passphrase, what the product itself made.</summary>
    public static string Of(string secret) => SecretWatch.Suite.Keep(secret);
}
