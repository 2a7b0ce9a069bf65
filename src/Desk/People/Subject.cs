namespace Campaigns.Desk.People;

/// <summary>What the <c>{id}</c> of a route names, by which the unit is found in which the right is asked for.</summary>
internal enum Subject
{
    Account,
    Activity,
    Budget,
    Change,
    Figure,
    Item,
    Library,
    Misinformation,
    Person,
    Plan,
    Post,
    Question,
    Report,
    Round,
    Unit,
}
