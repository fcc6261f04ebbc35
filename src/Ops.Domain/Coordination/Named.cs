namespace Ops.Domain.Coordination;

/// <summary>Lists of names.</summary>
internal static class Named
{
    /// <summary>Where each name stands; refuses a blank name and one that stands twice.</summary>
    public static Dictionary<string, int> Index(ReadOnlySpan<string> names, string place)
    {
        var index = Ids.Index(names, name => name ?? "", place);
        for (int i = 0; i < names.Length; i++)
            Guard.NotBlank(names[i], Guard.At(place, i));
        return index;
    }

    /// <summary>Refuses a date that lies before another.</summary>
    public static void NotBefore(NodaTime.LocalDate? date, NodaTime.LocalDate start, string place, string what)
    {
        if (date is { } day && day < start)
            throw Faults.NotOrdered(
                place,
                $"{what} {Figures.Text(day)} lies before {Figures.Text(start)}",
                "give dates in the order of the events"
            );
    }
}
