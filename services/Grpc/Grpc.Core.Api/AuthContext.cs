using System.Text;

namespace Grpc.Core;

public class AuthProperty
{
    private readonly byte[] _value;

    private AuthProperty(string name, byte[] value) => (Name, _value) = (name, value);

    public static AuthProperty Create(string name, byte[] valueBytes)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(valueBytes);
        return new(name, (byte[])valueBytes.Clone());
    }

    public string Name { get; }
    public string Value => Encoding.UTF8.GetString(_value);
    public byte[] ValueBytes => (byte[])_value.Clone();
}

public class AuthContext(string? peerIdentityPropertyName, Dictionary<string, List<AuthProperty>> properties)
{
    private readonly Dictionary<string, List<AuthProperty>> _properties = properties ?? throw new ArgumentNullException(nameof(properties));

    public string? PeerIdentityPropertyName { get; } = peerIdentityPropertyName;
    public bool IsPeerAuthenticated => PeerIdentityPropertyName is not null;
    public IEnumerable<AuthProperty> PeerIdentity => PeerIdentityPropertyName is null ? [] : FindPropertiesByName(PeerIdentityPropertyName);
    public IEnumerable<AuthProperty> Properties => _properties.Values.SelectMany(p => p);
    public IEnumerable<AuthProperty> FindPropertiesByName(string propertyName) => _properties.TryGetValue(propertyName, out var found) ? found : [];
}
