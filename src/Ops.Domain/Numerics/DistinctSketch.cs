using System.Buffers.Binary;

namespace Ops.Domain.Numerics;

/// <summary>The number of different keys among any number of them, in a fixed number of bytes: exact while they are few, estimated after.</summary>
/// <remarks>
/// HyperLogLog (Flajolet, Fusy, Gandouet and Meunier 2007) over <see cref="StableHash"/>, with the hashes themselves kept while
/// there are at most 2^precision / 8 of them (128 at a precision below 10), and the estimator of O. Ertl (New cardinality estimation algorithms for HyperLogLog
/// sketches, 2017), which needs no correction tables. The relative standard error is 1.04 / √(2^precision): 0.8 % at 14. The state
/// depends only on the set of keys: parts merged in any order have the bytes of one pass.
/// </remarks>
public sealed class DistinctSketch
{
    /// <summary>So many hashes are kept at any precision: one kilobyte, so that small counts are exact.</summary>
    private const int LeastFew = 128;

    private readonly HashSet<ulong> _few = [];
    private byte[]? _registers;

    /// <summary>Creates an empty sketch.</summary>
    /// <param name="precision">The base-2 logarithm of the number of registers, 4 to 18; 14 unless given.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the precision is outside 4 to 18.</exception>
    public DistinctSketch(int precision = 14) => Precision = Guard.InRange(precision, 4, 18, nameof(precision));

    /// <summary>The base-2 logarithm of the number of registers.</summary>
    public int Precision { get; }

    /// <summary>True while the count is exact (but for two keys with the same 64-bit hash).</summary>
    public bool IsExact => _registers is null;

    /// <summary>The number of bytes that <see cref="Write"/> needs.</summary>
    public int SerializedSize => 8 + (_registers?.Length ?? (8 * _few.Count));

    private int FewLimit => Math.Max(LeastFew, (1 << Precision) / 8);

    /// <summary>Adds a key.</summary>
    /// <param name="key">Any text; texts are the same if their UTF-16 code units are.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public void Add(string key) => AddHash(StableHash.Of(Guard.NotNull(key, nameof(key))));

    /// <summary>Adds a whole number as a key.</summary>
    /// <param name="key">Any whole number.</param>
    public void Add(long key) => AddHash(StableHash.Of(key));

    /// <summary>Adds all keys of another sketch. The other one keeps its keys.</summary>
    /// <param name="other">A sketch of the same precision.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null, or another precision.</exception>
    public void Merge(DistinctSketch other)
    {
        Guard.NotNull(other, nameof(other));
        if (other.Precision != Precision)
            throw Faults.Invalid(nameof(other), "the sketches have different precisions", "make both with the same precision");
        if (other._registers is { } registers)
        {
            var own = Dense();
            for (int i = 0; i < own.Length; i++)
                own[i] = Math.Max(own[i], registers[i]);
            return;
        }
        foreach (ulong hash in other._few.ToArray())
            AddHash(hash);
    }

    /// <summary>The number of different keys so far.</summary>
    /// <returns>The count or its estimate.</returns>
    public DistinctEstimate ToResult() =>
        new(_registers is { } registers ? HyperLogLog.Estimate(registers, Precision) : _few.Count, IsExact, Precision);

    /// <summary>Writes the state: format 1, little-endian, the same bytes for the same set of keys.</summary>
    /// <param name="destination">At least <see cref="SerializedSize"/> bytes.</param>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.LengthMismatch"/>: too few bytes.</exception>
    public int Write(Span<byte> destination)
    {
        if (destination.Length < SerializedSize)
            throw Faults.Length(nameof(destination), destination.Length, SerializedSize, "the state");
        destination[0] = (byte)'O';
        destination[1] = (byte)'D';
        destination[2] = 1;
        destination[3] = (byte)Precision;
        BinaryPrimitives.WriteInt32LittleEndian(destination[4..], _registers is null ? _few.Count : -1);
        if (_registers is { } registers)
        {
            registers.CopyTo(destination[8..]);
            return SerializedSize;
        }
        int at = 8;
        foreach (ulong hash in _few.Order())
        {
            BinaryPrimitives.WriteUInt64LittleEndian(destination[at..], hash);
            at += 8;
        }
        return at;
    }

    /// <summary>Reads a state that <see cref="Write"/> wrote.</summary>
    /// <param name="source">Exactly the bytes written.</param>
    /// <returns>The sketch.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no byte; <see cref="FaultCode.ParseError"/>: not a state of format 1.</exception>
    public static DistinctSketch Read(ReadOnlySpan<byte> source)
    {
        Guard.NotEmpty(source, nameof(source));
        if (source.Length < 8 || source[0] != 'O' || source[1] != 'D' || source[2] != 1 || source[3] is < 4 or > 18)
            throw Bad("the header");
        var sketch = new DistinctSketch(source[3]);
        int few = BinaryPrimitives.ReadInt32LittleEndian(source[4..]);
        var body = source[8..];
        if (few == -1)
        {
            byte full = (byte)(65 - sketch.Precision);
            // All registers full would be more keys than there are hashes.
            if (body.Length != 1 << sketch.Precision || body.ContainsAnyExceptInRange((byte)0, full) || !body.ContainsAnyExcept(full))
                throw Bad("the registers");
            sketch._registers = body.ToArray();
            return sketch;
        }
        if (few < 0 || few > sketch.FewLimit || body.Length != few * 8)
            throw Bad("the number of keys");
        for (int i = 0; i < few; i++)
            sketch._few.Add(BinaryPrimitives.ReadUInt64LittleEndian(body[(i * 8)..]));
        return sketch._few.Count == few ? sketch : throw Bad("a key twice");
    }

    private void AddHash(ulong hash)
    {
        if (_registers is { } registers)
        {
            HyperLogLog.Add(registers, Precision, hash);
            return;
        }
        if (_few.Add(hash) && _few.Count > FewLimit)
            Dense();
    }

    private byte[] Dense()
    {
        if (_registers is null)
        {
            _registers = new byte[1 << Precision];
            foreach (ulong hash in _few)
                HyperLogLog.Add(_registers, Precision, hash);
            _few.Clear();
            _few.TrimExcess();
        }
        return _registers;
    }

    private static OpsException Bad(string what) => Faults.Parse("source", what, "give exactly the bytes that Write wrote");
}
