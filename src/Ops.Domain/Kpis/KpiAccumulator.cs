using System.Diagnostics.CodeAnalysis;
using Ops.Domain.Numerics;

namespace Ops.Domain.Kpis;

/// <summary>Gathers an indicator's figure fact by fact, or in parts on several machines that are merged afterwards.</summary>
/// <typeparam name="TMeasure">The kind of facts, which follows from how the indicator adds up.</typeparam>
/// <remarks>
/// For the facts of one period: sales line by line, on-time orders, visitors. Sums are exact, so that any order and any merging give the
/// same figure; a quantile keeps its bound, and is gathered in samples of many values rather than value by value. The state can be stored
/// as bytes. Not safe for use by several threads at once: give each its own.
/// </remarks>
public sealed class KpiAccumulator<TMeasure>
    where TMeasure : struct
{
    private const char Letter = 'K';

    private readonly Aggregation<TMeasure> _aggregation;
    private Tally? _tally;
    private long _count;

    /// <summary>Creates an accumulator without facts.</summary>
    /// <param name="aggregation">How the indicator adds up.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no aggregation.</exception>
    public KpiAccumulator(Aggregation<TMeasure> aggregation)
    {
        _aggregation = Guard.NotNull(aggregation, nameof(aggregation));
    }

    /// <summary>Adds a fact.</summary>
    /// <param name="fact">The fact.</param>
    public void Add(TMeasure fact) => Join(_aggregation.Sum([fact]), 1);

    /// <summary>Adds all that another accumulator of the same kind has gathered; the other stays as it is.</summary>
    /// <param name="other">The other accumulator; without facts it changes nothing.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no accumulator, or one of another kind.</exception>
    public void Merge(KpiAccumulator<TMeasure> other)
    {
        Guard.NotNull(other, nameof(other));
        if (other._aggregation.GetType() != _aggregation.GetType())
            throw Faults.Invalid(nameof(other), "it adds up in another way", "merge figures of one indicator only");
        if (other._tally is { } tally)
            Join(tally, other._count);
    }

    /// <summary>The figure so far.</summary>
    /// <returns>The figure; undefined without facts, or with 0 below the line.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.Overflow"/>: beyond decimal.</exception>
    public KpiFigure ToResult() => new(_aggregation.Name, _count, _tally?.Value?.ToDecimal());

    /// <summary>The number of bytes that <see cref="Write"/> needs.</summary>
    public int SerializedSize => ToState().Written.Length;

    /// <summary>Writes the state: format 1, little-endian, the same bytes on every machine.</summary>
    /// <param name="destination">At least <see cref="SerializedSize"/> bytes.</param>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.LengthMismatch"/>: too few bytes.</exception>
    public int Write(Span<byte> destination) => ToState().CopyTo(destination);

    /// <summary>Reads a state that <see cref="Write"/> wrote.</summary>
    /// <param name="aggregation">How the indicator adds up: the kind that it was written with.</param>
    /// <param name="source">Exactly the bytes written.</param>
    /// <returns>The accumulator.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no byte. <see cref="FaultCode.ParseError"/>: not a state of format 1, or of another kind of indicator.
    /// <see cref="FaultCode.InvalidArgument"/>: no aggregation, or samples of another accuracy.
    /// </exception>
    [SuppressMessage("Design", "CA1000", Justification = "A state is read where its kind of facts is known, as its accumulator is made.")]
    public static KpiAccumulator<TMeasure> Read(Aggregation<TMeasure> aggregation, ReadOnlySpan<byte> source)
    {
        var read = new KpiAccumulator<TMeasure>(aggregation);
        var reader = new StateReader(source, Letter);
        if (reader.Byte() != aggregation.Letter)
            throw StateReader.Bad("another kind of indicator");
        read._count = reader.Whole();
        if (read._count > 0)
            read._tally = aggregation.Read(ref reader);
        reader.End();
        return read;
    }

    private StateWriter ToState()
    {
        var writer = new StateWriter(Letter);
        writer.Byte((byte)_aggregation.Letter);
        writer.Whole(_count);
        if (_tally is not null)
            _aggregation.Write(writer, _tally);
        return writer;
    }

    private void Join(Tally tally, long count)
    {
        _tally = _tally is null ? tally : _aggregation.Joined([_tally, tally]);
        _count += count;
    }
}
