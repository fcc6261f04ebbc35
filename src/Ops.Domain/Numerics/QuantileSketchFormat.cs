using System.Buffers.Binary;

namespace Ops.Domain.Numerics;

/// <summary>Format 1 of a quantile sketch: "OQ", version, accuracy, count, number of values, then value, rank step and rank width of each.</summary>
/// <remarks>Whole numbers are little-endian base 128 (seven bits a byte, the high bit says that more follow), doubles eight bytes.</remarks>
internal static class QuantileSketchFormat
{
    private const int HeaderSize = 23;

    public static int Size(ReadOnlySpan<RankedValue> kept)
    {
        int size = HeaderSize;
        long least = 0;
        foreach (var item in kept)
        {
            size += 8 + VarInt.Size((ulong)(item.Least - least)) + VarInt.Size((ulong)(item.Greatest - item.Least));
            least = item.Least;
        }
        return size;
    }

    public static int Write(Span<byte> destination, double accuracy, long count, ReadOnlySpan<RankedValue> kept)
    {
        int size = Size(kept);
        if (destination.Length < size)
            throw Faults.Length(nameof(destination), destination.Length, size, "the state");
        destination[0] = (byte)'O';
        destination[1] = (byte)'Q';
        destination[2] = 1;
        BinaryPrimitives.WriteDoubleLittleEndian(destination[3..], accuracy);
        BinaryPrimitives.WriteInt64LittleEndian(destination[11..], count);
        BinaryPrimitives.WriteInt32LittleEndian(destination[19..], kept.Length);
        int at = HeaderSize;
        long least = 0;
        foreach (var item in kept)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(destination[at..], item.Value);
            at += 8;
            at += VarInt.Write(destination[at..], (ulong)(item.Least - least));
            at += VarInt.Write(destination[at..], (ulong)(item.Greatest - item.Least));
            least = item.Least;
        }
        return at;
    }

    public static (double Accuracy, long Count, RankedValue[] Kept) Read(ReadOnlySpan<byte> source)
    {
        if (source.Length < HeaderSize || source[0] != 'O' || source[1] != 'Q' || source[2] != 1)
            throw Bad("the header");
        double accuracy = BinaryPrimitives.ReadDoubleLittleEndian(source[3..]);
        long count = BinaryPrimitives.ReadInt64LittleEndian(source[11..]);
        int length = BinaryPrimitives.ReadInt32LittleEndian(source[19..]);
        if (!(accuracy > 0 && accuracy <= 0.1) || count < 0 || length < 0 || length > source.Length / 10 || (length == 0) != (count == 0))
            throw Bad("the header");
        var kept = new RankedValue[length];
        int at = HeaderSize;
        var last = new RankedValue(double.MinValue, 0, 0);
        for (int i = 0; i < length; i++)
        {
            if (source.Length - at < 10)
                throw Bad("the end");
            double value = BinaryPrimitives.ReadDoubleLittleEndian(source[at..]);
            at += 8;
            if (
                !VarInt.TryRead(source, ref at, out ulong step)
                || !VarInt.TryRead(source, ref at, out ulong width)
                || step > (ulong)(count - last.Least)
                || width > (ulong)(count - last.Least) - step
            )
                throw Bad("a rank");
            long least = last.Least + (long)step;
            kept[i] = new RankedValue(value, least, least + (long)width);
            if (!double.IsFinite(value) || value < last.Value || kept[i].Greatest < last.Greatest)
                throw Bad("the order of the values");
            last = kept[i];
        }
        if (at != source.Length || (length > 0 && (kept[0].Greatest != 1 || last.Least != count)))
            throw Bad("the end");
        return (accuracy, count, kept);
    }

    private static OpsException Bad(string what) => Faults.Parse("source", what, "give exactly the bytes that Write wrote");
}
