namespace Ops.Domain.Numerics;

/// <summary>Whole numbers in as few bytes as they need: seven bits a byte, the high bit says that more follow.</summary>
internal static class VarInt
{
    public static int Size(ulong value)
    {
        int size = 1;
        for (; value >= 0x80; value >>= 7)
            size++;
        return size;
    }

    public static int Write(Span<byte> destination, ulong value)
    {
        int at = 0;
        for (; value >= 0x80; value >>= 7)
            destination[at++] = (byte)((value & 0x7F) | 0x80);
        destination[at++] = (byte)value;
        return at;
    }

    public static bool TryRead(ReadOnlySpan<byte> source, ref int at, out ulong value)
    {
        value = 0;
        for (int shift = 0; shift < 63 && at < source.Length; shift += 7)
        {
            byte part = source[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return true;
        }
        return false;
    }
}
