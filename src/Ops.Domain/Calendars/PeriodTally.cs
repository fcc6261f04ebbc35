using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>What has been seen of one period so far.</summary>
internal struct PeriodTally
{
    private decimal _value;
    private decimal _weight;
    private LocalDate _date;

    public int Count { get; private set; }

    public void Add(in DatedValue observation, PeriodAggregation aggregation, Period period)
    {
        try
        {
            Add(observation, aggregation);
        }
        catch (OverflowException)
        {
            throw TooLarge(period);
        }
        Count++;
    }

    public readonly decimal? Figure(PeriodAggregation aggregation, Period period)
    {
        if (aggregation == PeriodAggregation.Count)
            return Count;
        if (Count == 0)
            return null;
        try
        {
            return aggregation switch
            {
                PeriodAggregation.Mean => _value / Count,
                PeriodAggregation.RatioOfSums or PeriodAggregation.WeightedMean => _weight == 0 ? null : _value / _weight,
                _ => _value,
            };
        }
        catch (OverflowException)
        {
            throw TooLarge(period);
        }
    }

    private void Add(in DatedValue observation, PeriodAggregation aggregation)
    {
        bool first = Count == 0;
        switch (aggregation)
        {
            case PeriodAggregation.Sum or PeriodAggregation.Mean:
                _value += observation.Value;
                break;
            case PeriodAggregation.RatioOfSums:
                _value += observation.Value;
                _weight += observation.Weight;
                break;
            case PeriodAggregation.WeightedMean:
                _value += observation.Value * observation.Weight;
                _weight += observation.Weight;
                break;
            case PeriodAggregation.First when first || observation.Date < _date:
            case PeriodAggregation.Last when first || observation.Date >= _date:
                _value = observation.Value;
                _date = observation.Date;
                break;
            case PeriodAggregation.Min:
                _value = first ? observation.Value : Math.Min(_value, observation.Value);
                break;
            case PeriodAggregation.Max:
                _value = first ? observation.Value : Math.Max(_value, observation.Value);
                break;
        }
    }

    private static OpsException TooLarge(Period period) =>
        Faults.Overflow(period.ToString(), "the sum is beyond decimal", "give smaller figures, for example in thousands");
}
