using System.Security.Cryptography;
using Campaigns.Content;

namespace Campaigns.Desk.Keys;

/// <summary>This host cannot open the keys of the store and must not make keys of its own beside them.</summary>
internal sealed class KeysShutException(Problem problem) : CryptographicException(problem.In("en"))
{
    public Problem Problem { get; } = problem;
}
