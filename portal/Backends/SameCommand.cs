using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;

namespace CsWorkPerf.Portal.Backends;

/// <summary>
/// Commands that carry the version they were made from are the same command whenever all of them is the same: sent twice, from two
/// windows or from the browser's history, the service does it once and gives its first answer again.
/// </summary>
internal static class SameCommand
{
    /// <summary>The request with a key that follows from the rest of it.</summary>
    public static T Keyed<T>(this T request)
        where T : IMessage
    {
        var key = request.Descriptor.FindFieldByName("request_id").Accessor;
        key.SetValue(request, "");
        var hash = SHA256.HashData([.. Encoding.UTF8.GetBytes(request.Descriptor.FullName), .. request.ToByteArray()]);
        key.SetValue(request, new Guid(hash.AsSpan(0, 16)).ToString());
        return request;
    }
}
