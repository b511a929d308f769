using System.Collections.Concurrent;

namespace Archive.Modules.Media.Storage;

/// <summary>However many ask for one thing at the same time, it is done once and all get what came of it.</summary>
public sealed class SingleFlight<T>
{
    private readonly ConcurrentDictionary<string, Lazy<Task<T>>> underWay = new(StringComparer.Ordinal);

    /// <param name="make">Shared by all who wait for it: no one's leaving may end it.</param>
    public Task<T> Do(string key, Func<Task<T>> make) =>
        underWay
            .GetOrAdd(
                key,
                wanted =>
                    new(async () =>
                    {
                        try
                        {
                            return await make();
                        }
                        finally
                        {
                            underWay.TryRemove(wanted, out _);
                        }
                    })
            )
            .Value;
}
