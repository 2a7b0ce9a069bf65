namespace Campaigns.Channels.Contract;

/// <summary>Where pictures stand on the Internet for a platform that fetches them itself, when this installation has no public address of its own.</summary>
public interface IPictureLibrary
{
    /// <summary>Brings a picture to a library of the unit; the same bytes stand there once.</summary>
    /// <param name="unitId">Whose library.</param>
    /// <param name="hash">SHA-256 of the bytes.</param>
    /// <param name="mediaType"><c>image/png</c> or <c>image/jpeg</c>.</param>
    /// <param name="bytes">The picture; asked for only where it is not there.</param>
    /// <param name="remembered">True: an address given before is enough. False: the library is asked whether it still stands there.</param>
    /// <param name="cancel">Ends the calls.</param>
    /// <returns>Its address; or what stopped it; neither where the unit has no library.</returns>
    Task<(Uri? Address, Outcome? Stopped)> Bring(string unitId, string hash, string mediaType, Func<CancellationToken, Task<byte[]>> bytes, bool remembered, CancellationToken cancel);
}
