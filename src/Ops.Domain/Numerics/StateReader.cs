using System.Buffers.Binary;

namespace Ops.Domain.Numerics;

/// <summary>Reads what a <see cref="StateWriter"/> wrote; anything else is a parse error that says what is wrong.</summary>
internal ref struct StateReader
{
    public const byte Version = 1;

    private ReadOnlySpan<byte> _rest;

    public StateReader(ReadOnlySpan<byte> source, char letter)
    {
        Guard.NotEmpty(source, nameof(source));
        if (source.Length < 3 || source[0] != 'O' || source[1] != letter || source[2] != Version)
            throw Bad("the header");
        _rest = source[3..];
    }

    /// <summary>How many bytes are left.</summary>
    public readonly int Left => _rest.Length;

    public static OpsException Bad(string what) => Faults.Parse("source", what, "give exactly the bytes that Write wrote");

    /// <summary>A state from its numbers; numbers that it refuses were not written by it.</summary>
    public static T Checked<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (OpsException refused)
        {
            throw Bad(refused.Place);
        }
    }

    public byte Byte() => Take(1)[0];

    public double Double()
    {
        double value = BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));
        return double.IsFinite(value) ? value : throw Bad("a number");
    }

    /// <summary>A word of 64 bits.</summary>
    public ulong Bits() => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));

    public long Whole(long least = 0, long most = long.MaxValue)
    {
        int at = 0;
        if (!VarInt.TryRead(_rest, ref at, out ulong value) || (long)value < least || (long)value > most)
            throw Bad("a whole number");
        _rest = _rest[at..];
        return (long)value;
    }

    public ReadOnlySpan<byte> Bytes() => Take((int)Whole(0, _rest.Length));

    public readonly void End()
    {
        if (!_rest.IsEmpty)
            throw Bad("the end");
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _rest.Length)
            throw Bad("the end");
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
