using System.Reflection;
using Xunit.Sdk;

namespace Campaigns.Tests.Kit;

/// <summary>
/// Stands on every test project (tests/Directory.Build.props): fails a test at whose end somebody has said a secret. Tests run
/// beside each other, so it may be a neighbour's; the line that was said tells.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NoSecretSaidAttribute : BeforeAfterTestAttribute
{
    private static int s_begun;

    /// <summary>Tests that began with this on them: none where the runner does not know it.</summary>
    public static int Begun => Volatile.Read(ref s_begun);

    public override void Before(MethodInfo methodUnderTest) => Interlocked.Increment(ref s_begun);

    public override void After(MethodInfo methodUnderTest) => Ask(SecretWatch.Suite);

    /// <exception cref="InvalidOperationException">Somebody said a secret.</exception>
    public static void Ask(SecretWatch watch)
    {
        ArgumentNullException.ThrowIfNull(watch);
        if (watch.Take() is { Count: > 0 } found)
            throw new InvalidOperationException($"A secret was said:\n{string.Join('\n', found)}");
    }
}
