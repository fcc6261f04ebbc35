using Ops.Domain;

namespace OperatingReview.Reading;

/// <summary>What is wrong with the files, in the reader's language, all of it at once.</summary>
internal sealed class Complaints(Language language)
{
    private readonly FaultReport _report = new();

    public void Add(FaultCode code, string place, Phrase message, Phrase remedy) =>
        _report.Add(code, place, message.In(language), remedy.In(language));

    /// <summary>Adds what others complained of, after what is here.</summary>
    public void AddAll(Complaints others)
    {
        foreach (var fault in others._report.Faults)
            _report.Add(fault);
    }

    public void ThrowIfAny() => _report.ThrowIfAny();
}
