namespace Campaigns.Content.Items;

/// <summary>Where an item comes from: tự sản xuất, cộng tác, đăng lại. The numbers are stored: never reuse one.</summary>
public enum Origin
{
    Own = 0,
    Contributed = 1,
    Reprinted = 2,
}
