using System.CommandLine;
using System.Runtime.CompilerServices;
using Campaigns.Content;

namespace Campaigns.Desk.Shell;

/// <summary>What verbs, options and arguments say of themselves, in both languages; the library's own description knows one.</summary>
internal static class SymbolWords
{
    private static readonly ConditionalWeakTable<Symbol, object> Words = [];

    extension(Symbol symbol)
    {
        /// <summary>What it is for, without a full stop at its end; where nobody said, the library's own words.</summary>
        public Phrase Says
        {
            get => Words.TryGetValue(symbol, out var said) ? (Phrase)said : new(symbol.Description ?? "", symbol.Description ?? "");
            set => Words.AddOrUpdate(symbol, value);
        }
    }
}
