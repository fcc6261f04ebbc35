using System.Buffers;
using System.Buffers.Binary;

namespace Ops.Domain.Numerics;

/// <summary>The state of an accumulator on its way to bytes: "O", the letter of its kind, the version, then little-endian numbers.</summary>
internal sealed class StateWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public StateWriter(char letter)
    {
        Byte((byte)'O');
        Byte((byte)letter);
        Byte(StateReader.Version);
    }

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Byte(byte value) => _bytes.Write([value]);

    public void Double(double value)
    {
        Span<byte> part = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(part, value);
        _bytes.Write(part);
    }

    /// <summary>A word of 64 bits.</summary>
    public void Bits(ulong value)
    {
        Span<byte> part = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(part, value);
        _bytes.Write(part);
    }

    /// <summary>A whole number of at least 0 in as few bytes as it needs.</summary>
    public void Whole(long value)
    {
        Span<byte> part = stackalloc byte[10];
        _bytes.Write(part[..VarInt.Write(part, (ulong)value)]);
    }

    /// <summary>Bytes with their number before them.</summary>
    public void Bytes(ReadOnlySpan<byte> value)
    {
        Whole(value.Length);
        _bytes.Write(value);
    }

    public int CopyTo(Span<byte> destination)
    {
        if (destination.Length < Written.Length)
            throw Faults.Length(nameof(destination), destination.Length, Written.Length, "the state");
        Written.CopyTo(destination);
        return Written.Length;
    }
}
