using System.Buffers;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>The contacts of a place in a month, counted by <see cref="ContactCell"/>.</summary>
/// <param name="Month">The month's number, see <see cref="Months"/>.</param>
/// <param name="Place">The place's number.</param>
/// <param name="Counts">How many there are of each; differences may be negative. Zeros mean nothing.</param>
public readonly record struct ContactMonth(int Month, int Place, Dictionary<int, int> Counts)
{
    // Two numbers of at most five bytes each.
    private const int LongestPair = 10;

    public bool IsZero => Counts.Values.All(count => count == 0);

    /// <summary>
    /// The counts as they are stored: for each cell in order how far it is from the one before, and its count with the sign in the
    /// last bit, both in groups of seven bits, all in base 64. Three bytes or so for a contact. Empty where nothing is left.
    /// </summary>
    /// <param name="stored">Counts that are stored already and stay; these are few, so that they are merged on the way.</param>
    public string Text(string? stored = null)
    {
        var changes = Counts.Where(one => one.Value != 0).OrderBy(one => one.Key).ToArray();
        var bytes = ArrayPool<byte>.Shared.Rent((stored?.Length ?? 0) + (changes.Length * LongestPair));
        var (length, last, next) = (0, 0, 0);
        if (stored is not null) Read(stored, (cell, count) =>
        {
            while (next < changes.Length && changes[next].Key < cell.Packed) Write(changes[next].Key, changes[next++].Value);
            if (next < changes.Length && changes[next].Key == cell.Packed) count += changes[next++].Value;
            if (count != 0) Write(cell.Packed, count);
        });
        while (next < changes.Length) Write(changes[next].Key, changes[next++].Value);
        var text = Convert.ToBase64String(bytes.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(bytes);
        return text;

        void Write(int cell, int count)
        {
            Number((uint)(cell - last));
            Number((uint)((count << 1) ^ (count >> 31)));
            last = cell;
        }

        void Number(uint number)
        {
            for (; number > 127; number >>= 7) bytes[length++] = (byte)(number | 128);
            bytes[length++] = (byte)number;
        }
    }

    /// <summary>Adds stored counts.</summary>
    public void Add(string? text)
    {
        var counts = Counts;
        if (text is not null) Read(text, (cell, count) => counts[cell.Packed] = counts.GetValueOrDefault(cell.Packed) + count);
    }

    /// <summary>Goes through stored counts.</summary>
    public static void Read(string text, Action<ContactCell, int> each)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(text.Length);
        if (!Convert.TryFromBase64String(text, bytes, out var length)) throw new InvalidOperationException("A row of contact_months is damaged: rebuild Reporting.");
        for (var (at, cell) = (0, 0); at < length;)
        {
            cell += (int)Next(ref at);
            var count = Next(ref at);
            each(new(cell), (int)(count >> 1) ^ -(int)(count & 1));
        }
        ArrayPool<byte>.Shared.Return(bytes);

        uint Next(ref int at)
        {
            var number = 0u;
            for (var shift = 0; ; shift += 7)
            {
                var part = bytes[at++];
                number |= (uint)(part & 127) << shift;
                if (part < 128) return number;
            }
        }
    }
}
