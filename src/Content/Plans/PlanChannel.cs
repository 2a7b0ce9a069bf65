namespace Campaigns.Content.Plans;

/// <summary>The ways of telling that plans name. Stored by name in JSON.</summary>
public enum PlanChannel
{
    Portal, Facebook, ZaloOa, Youtube, MessagingGroup, Sms, MobileApp, Loudspeaker, Press, Television, PublicBoard, Led, Poster, Banner,
    Leaflet, Handbook, PrintedBulletin, Podcast, Video, Infographic, Chatbot, Conference, Contest, Exhibition, MobileVan, DigitalTeam,
    Oral, Culture, School,
}
