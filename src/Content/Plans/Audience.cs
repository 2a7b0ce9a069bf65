namespace Campaigns.Content.Plans;

/// <summary>The people that plans want reached. Stored by name in JSON.</summary>
public enum Audience
{
    Officials, PartyMembers, Enterprises, Citizens, EthnicMinorities, Students, Teachers, Youth, Scientists, UnionMembers, DigitalTeam,
    Press, Overseas, Partners,
}
