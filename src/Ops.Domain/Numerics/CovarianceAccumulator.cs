namespace Ops.Domain.Numerics;

/// <summary>Gathers a covariance pair by pair, or in parts on several machines that are merged afterwards.</summary>
/// <remarks>
/// Merging parts gives the covariance of one pass over all pairs (up to the last digits). Adding allocates nothing. A failed call leaves the
/// accumulator as it was. Not safe for use by several threads at once: give each its own.
/// </remarks>
public sealed class CovarianceAccumulator
{
    private const char Letter = 'C';

    private CoMomentSums _sums;

    /// <summary>Creates an accumulator without pairs.</summary>
    public CovarianceAccumulator() { }

    /// <summary>Creates an accumulator that continues from a stored state.</summary>
    /// <param name="state">The state.</param>
    public CovarianceAccumulator(CovarianceState state)
    {
        Guard.NotNull(state, nameof(state));
        _sums = new CoMomentSums
        {
            Count = state.Count,
            SumX = new CompensatedSum { High = state.SumX, Low = state.SumXRest },
            SumY = new CompensatedSum { High = state.SumY, Low = state.SumYRest },
            SquaresX = state.SquaresX,
            SquaresY = state.SquaresY,
            Products = state.Products,
        };
    }

    /// <summary>How many pairs were added.</summary>
    public long Count => _sums.Count;

    /// <summary>What the accumulator remembers, as plain numbers.</summary>
    public CovarianceState State =>
        new(_sums.Count, _sums.SumX.High, _sums.SumX.Low, _sums.SumY.High, _sums.SumY.Low, _sums.SquaresX, _sums.SquaresY, _sums.Products);

    /// <summary>Adds one pair.</summary>
    /// <param name="x">The first figure; not NaN or infinite.</param>
    /// <param name="y">The second figure; not NaN or infinite.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: NaN or infinite. <see cref="FaultCode.Overflow"/>: the sums would leave the range of double.
    /// </exception>
    public void Add(double x, double y)
    {
        Guard.Finite(x, nameof(x));
        Guard.Finite(y, nameof(y));
        Join(CoMomentSums.Of(x, y));
    }

    /// <summary>Adds many pairs at once.</summary>
    /// <param name="x">The first figure of each pair; at least one, none NaN or infinite.</param>
    /// <param name="y">The second figure of each pair, in the same order.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/> (NaN or infinite),
    /// <see cref="FaultCode.Overflow"/>: the sums would leave the range of double.
    /// </exception>
    public void Add(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Covariance.CheckPairs(x, y);
        Join(CoMomentBlock.OfAll(x, y));
    }

    /// <summary>Adds all that another accumulator has gathered; the other stays as it is.</summary>
    /// <param name="other">The other accumulator; without pairs it changes nothing.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.Overflow"/>: the sums would leave the range of double.</exception>
    public void Merge(CovarianceAccumulator other) => Join(Guard.NotNull(other, nameof(other))._sums);

    /// <summary>The covariance of all pairs so far.</summary>
    /// <returns>The covariance.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no pair was added.</exception>
    public Covariance ToResult() => _sums.Count > 0 ? Covariance.From(_sums) : throw Faults.Empty("values", "add at least one pair");

    /// <summary>The number of bytes that <see cref="Write"/> needs.</summary>
    public int SerializedSize => ToState().Written.Length;

    /// <summary>Writes the state: format 1, little-endian, the same bytes on every machine.</summary>
    /// <param name="destination">At least <see cref="SerializedSize"/> bytes.</param>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.LengthMismatch"/>: too few bytes.</exception>
    public int Write(Span<byte> destination) => ToState().CopyTo(destination);

    /// <summary>Reads a state that <see cref="Write"/> wrote.</summary>
    /// <param name="source">Exactly the bytes written.</param>
    /// <returns>The accumulator.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no byte; <see cref="FaultCode.ParseError"/>: not a state of format 1.</exception>
    public static CovarianceAccumulator Read(ReadOnlySpan<byte> source)
    {
        var reader = new StateReader(source, Letter);
        long count = reader.Whole();
        double sumX = reader.Double();
        double sumXRest = reader.Double();
        double sumY = reader.Double();
        double sumYRest = reader.Double();
        double squaresX = reader.Double();
        double squaresY = reader.Double();
        double products = reader.Double();
        reader.End();
        return new CovarianceAccumulator(
            StateReader.Checked(() => new CovarianceState(count, sumX, sumXRest, sumY, sumYRest, squaresX, squaresY, products))
        );
    }

    private StateWriter ToState()
    {
        var writer = new StateWriter(Letter);
        var state = State;
        writer.Whole(state.Count);
        writer.Double(state.SumX);
        writer.Double(state.SumXRest);
        writer.Double(state.SumY);
        writer.Double(state.SumYRest);
        writer.Double(state.SquaresX);
        writer.Double(state.SquaresY);
        writer.Double(state.Products);
        return writer;
    }

    private void Join(in CoMomentSums part)
    {
        var joined = CoMomentSums.Merge(_sums, part);
        Representable.Checked(joined.SquaresX);
        Representable.Checked(joined.SquaresY);
        Representable.Checked(joined.SumX.Value, "sums");
        Representable.Checked(joined.SumY.Value, "sums");
        _sums = joined;
    }
}
