using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Ops.Domain.Numerics;

/// <summary>A 64-bit hash that is the same on every machine and in every version: XXH64 with seed 0 (Y. Collet, xxHash specification).</summary>
/// <remarks>Not for secrets: keys can be made to collide on purpose.</remarks>
public static class StableHash
{
    private const ulong First = 0x9E3779B185EBCA87;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;
    private const ulong Third = 0x165667B19E3779F9;
    private const ulong Fourth = 0x85EBCA77C2B2AE63;
    private const ulong Fifth = 0x27D4EB2F165667C5;

    /// <summary>The hash of a text: of its UTF-8 bytes, or, where it is no valid Unicode, of its UTF-16 code units with one byte 0xFF before them.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The hash.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static ulong Of(string text)
    {
        Guard.NotNull(text, nameof(text));
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> bytes = most <= 512 ? stackalloc byte[512] : new byte[most];
        if (
            System.Text.Unicode.Utf8.FromUtf16(text, bytes, out _, out int written, replaceInvalidSequences: false)
            == System.Buffers.OperationStatus.Done
        )
            return Of(bytes[..written]);
        Span<byte> units = new byte[1 + (2 * text.Length)];
        units[0] = 0xFF;
        for (int i = 0; i < text.Length; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(units[(1 + (2 * i))..], text[i]);
        return Of(units);
    }

    /// <summary>The hash of a whole number: of its eight bytes, little-endian.</summary>
    /// <param name="number">Any whole number.</param>
    /// <returns>The hash.</returns>
    public static ulong Of(long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        return Of(bytes);
    }

    private static ulong Of(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            ulong hash = Fifth;
            var rest = bytes;
            if (bytes.Length >= 32)
                hash = Stripes(ref rest);
            hash += (ulong)bytes.Length;
            for (; rest.Length >= 8; rest = rest[8..])
                hash = (BitOperations.RotateLeft(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(rest)), 27) * First) + Fourth;
            if (rest.Length >= 4)
            {
                hash = (BitOperations.RotateLeft(hash ^ (BinaryPrimitives.ReadUInt32LittleEndian(rest) * First), 23) * Second) + Third;
                rest = rest[4..];
            }
            foreach (byte part in rest)
                hash = BitOperations.RotateLeft(hash ^ (part * Fifth), 11) * First;
            hash = (hash ^ (hash >> 33)) * Second;
            hash = (hash ^ (hash >> 29)) * Third;
            return hash ^ (hash >> 32);
        }
    }

    private static ulong Stripes(ref ReadOnlySpan<byte> rest)
    {
        unchecked
        {
            ulong a = First + Second;
            ulong b = Second;
            ulong c = 0;
            ulong d = 0 - First;
            for (; rest.Length >= 32; rest = rest[32..])
            {
                a = Round(a, BinaryPrimitives.ReadUInt64LittleEndian(rest));
                b = Round(b, BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]));
                c = Round(c, BinaryPrimitives.ReadUInt64LittleEndian(rest[16..]));
                d = Round(d, BinaryPrimitives.ReadUInt64LittleEndian(rest[24..]));
            }
            ulong hash =
                BitOperations.RotateLeft(a, 1)
                + BitOperations.RotateLeft(b, 7)
                + BitOperations.RotateLeft(c, 12)
                + BitOperations.RotateLeft(d, 18);
            foreach (ulong lane in (ReadOnlySpan<ulong>)[a, b, c, d])
                hash = ((hash ^ Round(0, lane)) * First) + Fourth;
            return hash;
        }
    }

    private static ulong Round(ulong lane, ulong input) => unchecked(BitOperations.RotateLeft(lane + (input * Second), 31) * First);
}
