using System.CommandLine;
using Campaigns.Content;

namespace Campaigns.Desk.Shell;

/// <summary>Verbs under one noun: <c>item list</c>, <c>item show</c>.</summary>
internal abstract class VerbGroup : Command
{
    protected VerbGroup(string name, Phrase says) : base(name) => this.Says = says;
}
