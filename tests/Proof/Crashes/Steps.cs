using System.Reflection;
using System.Runtime.CompilerServices;
using Campaigns.Channels.Wire;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Dispatch;

namespace Campaigns.Proof.Crashes;

/// <summary>Every step of the program that commits or calls, read from its compiled code: what no scenario reaches shows.</summary>
internal static class Steps
{
    private const byte LoadString = 0x72, Call = 0x28, CallVirtual = 0x6F;
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Through whom every call to a platform goes; who calls these makes a step.</summary>
    private static readonly string[] Doors = ["WireClient", "AccountPipeline", "FacebookClient", "WordPressClient", "ZaloOaClient"];

    private static readonly Assembly[] Floors = [typeof(Dispatcher).Assembly, typeof(WireClient).Assembly];

    /// <summary><c>Type.Member</c> of every commit and call of these floors.</summary>
    public static IReadOnlySet<string> All { get; } = new SortedSet<string>(Floors.SelectMany(a => a.GetTypes()).SelectMany(Of), StringComparer.Ordinal);

    public static bool IsDoor(string step) => Doors.Contains(step[..step.IndexOf('.', StringComparison.Ordinal)], StringComparer.Ordinal);

    /// <summary>The member of the source that a compiled method belongs to; null outside these floors.</summary>
    public static string? Of(MethodBase? method)
    {
        if (method?.DeclaringType is not { } type || !Floors.Contains(type.Assembly))
            return null;
        var name = method.Name;
        for (; type.DeclaringType is not null && (type.Name.StartsWith('<') || type.IsDefined(typeof(CompilerGeneratedAttribute))); type = type.DeclaringType)
            if (type.Name.StartsWith('<') && type.Name.IndexOf('>', StringComparison.Ordinal) is > 1 and var end)
                name = type.Name[1..end];
        // A lambda or a local function of a member: <Member>b__0.
        while (name.StartsWith('<') && name.IndexOf('>', StringComparison.Ordinal) is > 1 and var close)
            name = name[1..close].TrimStart('<');
        return $"{type.Name}.{name}";
    }

    private static IEnumerable<string> Of(Type type)
    {
        foreach (var method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
        {
            if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
                continue;
            for (var at = 0; at + 4 < code.Length; at++)
            {
                if (code[at] is not (Call or CallVirtual) || Called(method, BitConverter.ToInt32(code, at + 1)) is not { DeclaringType: { } owner } called)
                    continue;
                // The compiler puts in who writes: two strings right before the call.
                if (owner == typeof(Database) && called.Name is "Write" or "WriteOnce" or "WriteOne" && at >= 10 && code[at - 5] == LoadString && code[at - 10] == LoadString)
                    yield return $"{Path.GetFileNameWithoutExtension(Text(method, code, at - 4))}.{Text(method, code, at - 9)}";
                else if (Doors.Contains(owner.Name, StringComparer.Ordinal) && called is MethodInfo { ReturnType: var answer } && typeof(Task).IsAssignableFrom(answer)
                    && called.GetParameters().Any(p => p.ParameterType == typeof(CancellationToken)) && Of(method) is { } step && !IsDoor(step) && called.Name != "Login")
                    yield return step;
            }
        }
    }

    private static MethodBase? Called(MethodBase within, int token)
    {
        try
        {
            return within.Module.ResolveMethod(token, within.DeclaringType!.GetGenericArguments(), within.IsGenericMethod ? within.GetGenericArguments() : null);
        }
        catch (ArgumentException)
        {
            // A byte that looks like a call and is none.
            return null;
        }
    }

    private static string Text(MethodBase within, byte[] code, int at) => within.Module.ResolveString(BitConverter.ToInt32(code, at));
}
