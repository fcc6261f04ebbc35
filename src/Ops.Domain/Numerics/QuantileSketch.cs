namespace Ops.Domain.Numerics;

/// <summary>Quantiles of any number of values in a few kilobytes, with a bound on the rank error that always holds.</summary>
/// <remarks>
/// A summary after M. Greenwald and S. Khanna (Space-efficient online computation of quantile summaries, SIGMOD 2001): values
/// with the least and greatest rank that each can have. No coin is tossed: the same values in the same order, cut and merged in
/// the same way, give the same bytes. Between neighbours that are kept and differ, the greatest rank of the upper less the least rank of the
/// lower is at most twice the allowance <see cref="RankErrorBound"/>; gaps add when summaries are merged, and the allowance is
/// superadditive, so the bound holds for every way of cutting and merging. The allowance is four times tighter in the tails.
/// Minimum and maximum are exact. The bytes grow with the logarithm of the count; about 12 kB hold a million values at the default. Merging many
/// parts keeps the bound but takes more: some 50 kB for 64 parts. Values that occur often take no more room than two of each.
/// </remarks>
public sealed class QuantileSketch
{
    private const int BufferSize = 2048;
    private const int LeastBuffer = 16;

    private double[] _buffer = [];
    private int _buffered;
    private RankedValue[] _exact = [];
    private RankedValue[] _kept = [];
    private RankedValue[] _next = [];
    private int _keptLength;
    private long _keptCount;

    /// <summary>Creates an empty sketch.</summary>
    /// <param name="accuracy">The greatest rank error in the middle, as a share of the count: above 0, at most 0.1; 0.002 unless given.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the accuracy is outside its range.</exception>
    public QuantileSketch(double accuracy = 0.002) =>
        Accuracy = Guard.InRange(Guard.Positive(accuracy, nameof(accuracy)), 0, 0.1, nameof(accuracy));

    /// <summary>The greatest rank error in the middle, as a share of the count.</summary>
    public double Accuracy { get; }

    /// <summary>How many values were added.</summary>
    public long Count => _keptCount + _buffered;

    private ReadOnlySpan<RankedValue> Kept => _kept.AsSpan(0, _keptLength);

    /// <summary>The number of bytes that <see cref="Write"/> needs.</summary>
    public int SerializedSize
    {
        get
        {
            Flush();
            return QuantileSketchFormat.Size(Kept);
        }
    }

    /// <summary>The greatest rank error at a probability, as a share of the count: a quarter of the accuracy at the ends, all of it from 0.25 to 0.75.</summary>
    /// <param name="p">A probability from 0 to 1.</param>
    /// <returns>The bound; one rank (1 / count) comes on top by rounding p to a rank.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: p outside [0, 1].</exception>
    public double RankErrorBound(double p)
    {
        Guard.Probability(p, nameof(p));
        return Accuracy * Math.Min(1, 0.25 + (3 * Math.Min(p, 1 - p)));
    }

    /// <summary>Adds one value.</summary>
    /// <param name="value">Any finite number.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinite.</exception>
    public void Add(double value)
    {
        Guard.Finite(value, nameof(value));
        if (_buffered == _buffer.Length)
            MakeRoom();
        _buffer[_buffered++] = value;
    }

    /// <summary>Adds many values.</summary>
    /// <param name="values">Finite numbers; at least one.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value; <see cref="FaultCode.InvalidArgument"/>: NaN or infinite, named by its index; nothing is added then.
    /// </exception>
    public void Add(ReadOnlySpan<double> values)
    {
        Guard.Values(values, nameof(values));
        while (!values.IsEmpty)
        {
            if (_buffered == _buffer.Length)
                MakeRoom();
            int part = Math.Min(values.Length, _buffer.Length - _buffered);
            values[..part].CopyTo(_buffer.AsSpan(_buffered));
            _buffered += part;
            values = values[part..];
        }
    }

    /// <summary>Adds all values of another sketch. The other one keeps its values.</summary>
    /// <param name="other">A sketch of the same accuracy.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null, or another accuracy.</exception>
    public void Merge(QuantileSketch other)
    {
        Guard.NotNull(other, nameof(other));
        if (other.Accuracy != Accuracy)
            throw Faults.Invalid(nameof(other), "the sketches have different accuracies", "make both with the same accuracy");
        Flush();
        other.Flush();
        Take(other.Kept, other._keptCount);
    }

    /// <summary>The estimated quantiles so far.</summary>
    /// <returns>The result, which later additions do not change.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: nothing was added.</exception>
    public QuantileEstimates ToResult()
    {
        Flush();
        if (_keptCount == 0)
            throw Faults.Empty("sketch", "add at least one value");
        return new QuantileEstimates([.. Kept], _keptCount, Accuracy);
    }

    /// <summary>Writes the state: format 1, little-endian, the same bytes on every machine.</summary>
    /// <param name="destination">At least <see cref="SerializedSize"/> bytes.</param>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.LengthMismatch"/>: too few bytes.</exception>
    public int Write(Span<byte> destination)
    {
        Flush();
        return QuantileSketchFormat.Write(destination, Accuracy, _keptCount, Kept);
    }

    /// <summary>Reads a state that <see cref="Write"/> wrote.</summary>
    /// <param name="source">Exactly the bytes written.</param>
    /// <returns>The sketch.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no byte; <see cref="FaultCode.ParseError"/>: not a state of format 1.</exception>
    public static QuantileSketch Read(ReadOnlySpan<byte> source)
    {
        Guard.NotEmpty(source, nameof(source));
        var (accuracy, count, kept) = QuantileSketchFormat.Read(source);
        return new QuantileSketch(accuracy)
        {
            _kept = kept,
            _keptLength = kept.Length,
            _keptCount = count,
        };
    }

    /// <summary>The buffer doubles up to its full size, so that a sketch of a few values is small; a full one goes into the summary.</summary>
    private void MakeRoom()
    {
        if (_buffer.Length == BufferSize)
            Flush();
        else
            Array.Resize(ref _buffer, Math.Clamp(2 * _buffer.Length, LeastBuffer, BufferSize));
    }

    private void Flush()
    {
        if (_buffered == 0)
            return;
        var values = _buffer.AsSpan(0, _buffered);
        values.Sort();
        if (_exact.Length < values.Length)
            _exact = new RankedValue[_buffer.Length];
        for (int i = 0; i < values.Length; i++)
            _exact[i] = new RankedValue(values[i], i + 1, i + 1);
        _buffered = 0;
        Take(_exact.AsSpan(0, values.Length), values.Length);
    }

    /// <summary>Merges into the second array, then swaps both: adding allocates only while the sketch grows.</summary>
    private void Take(ReadOnlySpan<RankedValue> other, long otherCount)
    {
        int length = _keptLength + other.Length;
        if (_next.Length < length)
            _next = new RankedValue[length + (length / 2)];
        var merged = _next.AsSpan(0, length);
        FillMerged(merged, Kept, _keptCount, other, otherCount);
        _keptCount += otherCount;
        _keptLength = Compress(merged);
        (_kept, _next) = (_next, _kept);
    }

    /// <summary>
    /// The least rank of a value is its own plus that of its lower neighbour on the other side; the greatest is its own plus that of
    /// its upper neighbour there, less one.
    /// </summary>
    private static void FillMerged(
        Span<RankedValue> merged,
        ReadOnlySpan<RankedValue> left,
        long leftCount,
        ReadOnlySpan<RankedValue> right,
        long rightCount
    )
    {
        int i = 0;
        int j = 0;
        for (int at = 0; at < merged.Length; at++)
        {
            bool takeLeft = j == right.Length || (i < left.Length && left[i].Value <= right[j].Value);
            var taken = takeLeft ? left[i] : right[j];
            var beside = takeLeft ? right : left;
            int place = takeLeft ? j : i;
            long count = takeLeft ? rightCount : leftCount;
            long least = place == 0 ? 0 : beside[place - 1].Least;
            long greatest = place == beside.Length ? count : beside[place].Greatest - 1;
            merged[at] = new RankedValue(taken.Value, taken.Least + least, taken.Greatest + greatest);
            if (takeLeft)
                i++;
            else
                j++;
        }
    }

    /// <summary>
    /// Keeps the first, the last, and from each kept value the farthest next one that the allowance permits. Between two equal values
    /// all are equal, so that nothing there is in doubt however wide the gap.
    /// </summary>
    private int Compress(Span<RankedValue> values)
    {
        if (values.IsEmpty)
            return 0;
        int kept = 1;
        for (int next = 1; next < values.Length - 1; next++)
        {
            var (from, to) = (values[kept - 1], values[next + 1]);
            if (from.Value != to.Value && to.Greatest - from.Least > Allowance(from.Least, to.Greatest))
                values[kept++] = values[next];
        }
        if (values.Length > 1)
            values[kept++] = values[^1];
        return kept;
    }

    private double Allowance(long least, long greatest) =>
        2 * Accuracy * Math.Min(_keptCount, (0.25 * _keptCount) + (3.0 * Math.Min(least, _keptCount - greatest)));
}
