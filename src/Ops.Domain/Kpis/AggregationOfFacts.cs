using System.Numerics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Kpis;

/// <summary>How an indicator with a certain kind of facts adds up.</summary>
/// <typeparam name="TMeasure">The kind of facts.</typeparam>
public abstract class Aggregation<TMeasure> : Aggregation
    where TMeasure : struct
{
    private protected Aggregation(MissingRule missing)
        : base(missing) { }

    /// <summary>What stands in for a gap under <see cref="MissingRule.Zero"/>.</summary>
    internal virtual TMeasure Nothing => default;

    /// <summary>The sum over segments in exact parts.</summary>
    internal abstract Tally Sum(IEnumerable<TMeasure> facts);

    /// <summary>The sum over periods, in time order; gaps are null.</summary>
    internal virtual Tally OverTime(IReadOnlyList<Tally> inOrder) => Joined(inOrder);

    /// <summary>The sum of sums.</summary>
    internal abstract Tally Joined(IEnumerable<Tally> parts);

    /// <summary>The letter of the kind in stored states.</summary>
    internal abstract char Letter { get; }

    /// <summary>Stores a sum.</summary>
    internal virtual void Write(StateWriter writer, Tally tally)
    {
        Write(writer, tally.Top);
        writer.Byte(tally.Bottom is null ? (byte)0 : (byte)1);
        if (tally.Bottom is { } bottom)
            Write(writer, bottom);
    }

    /// <summary>Reads a stored sum.</summary>
    internal virtual Tally Read(ref StateReader reader)
    {
        var top = ReadFraction(ref reader);
        return new Tally(top, reader.Byte() == 0 ? null : ReadFraction(ref reader));
    }

    private static void Write(StateWriter writer, Fraction value)
    {
        writer.Bytes(value.Top.ToByteArray());
        writer.Bytes(value.Bottom.ToByteArray());
    }

    private static Fraction ReadFraction(ref StateReader reader)
    {
        var top = new BigInteger(reader.Bytes());
        var bottom = new BigInteger(reader.Bytes());
        return bottom.Sign > 0 ? new Fraction(top, bottom) : throw StateReader.Bad("a fraction");
    }
}
